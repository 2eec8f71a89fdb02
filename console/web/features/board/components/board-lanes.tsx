import type { BoardOrder } from '../../../../contract/reads.js';
import type { Stage } from '../../../../../domain/order/sections.js';
import { useLanguage } from '../../../words/language.js';
import { lanesOf } from '../lanes.js';
import css from './board-lanes.module.css';
import { OrderCard } from './order-card.js';

type BoardLanesProps = {
  readonly orders: readonly BoardOrder[];
  readonly byStage: Partial<Record<Stage, number>> | undefined;
  readonly marked: string | undefined;
};

/** One lane per stage, in the order of the batch record. */
export function BoardLanes({ orders, byStage, marked }: BoardLanesProps) {
  const { texts, words } = useLanguage();
  return (
    <section className={css['lanes']} aria-label={words.board.lanes}>
      {lanesOf(orders, byStage).map((lane) => (
        <section key={lane.stage} className={css['lane']} aria-label={texts.stages[lane.stage]}>
          <h2 className={css['head']}>
            <span>{texts.stages[lane.stage]}</span>
            <span className={css['count']}>
              {lane.total > lane.orders.length
                ? `${lane.orders.length} / ${lane.total}`
                : lane.total}
            </span>
          </h2>
          <ul className={css['cards']}>
            {lane.orders.map((order) => (
              <li key={order.orderId}>
                <OrderCard order={order} marked={order.orderId === marked} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
