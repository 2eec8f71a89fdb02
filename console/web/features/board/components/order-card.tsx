import { Link } from 'react-router';
import type { BoardOrder } from '../../../../contract/reads.js';
import { paths } from '../../../app/paths.js';
import { useNow } from '../../../clock/use-now.js';
import { daysSince } from '../../../format/span.js';
import { useLanguage } from '../../../words/language.js';
import { NextDue } from './next-due.js';
import { OrderFlags } from './order-flags.js';
import css from './order-card.module.css';
import { Sparkline } from './sparkline.js';

type OrderCardProps = { readonly order: BoardOrder; readonly marked: boolean };

/** One order on the board. */
export function OrderCard({ order, marked }: OrderCardProps) {
  const { words } = useLanguage();
  const now = useNow(60_000);
  const days = daysSince(order.stageSince, now);
  return (
    <Link
      id={`order-${order.orderId}`}
      to={paths.order(order.orderId)}
      className={`${css['card']} ${order.overdueTasks > 0 ? css['overdue'] : ''} ${marked ? css['marked'] : ''}`}
    >
      <span className={css['top']}>
        <strong className={css['id']}>{order.orderId}</strong>
        <span className={css['soft']}>{words.board.daysInStage(days)}</span>
      </span>
      {order.patientName ? <span className={css['name']}>{order.patientName}</span> : null}
      <span className={css['soft']}>
        {order.protocolCode} · {order.clinicName}
        {order.attempt > 1 ? ` · ${words.board.attempt(order.attempt)}` : ''}
      </span>
      <span className={css['bottom']}>
        <NextDue order={order} />
        <Sparkline growth={order.growth} />
      </span>
      <OrderFlags order={order} />
    </Link>
  );
}
