import type { BoardOrder } from '../../../../contract/reads.js';
import { dutyKinds } from '../../../../../domain/order/duties/duty.js';
import { DueTime } from '../../../ui/due-time.js';
import { useLanguage } from '../../../words/language.js';
import css from './next-due.module.css';

type NextDueProps = { readonly order: Pick<BoardOrder, 'nextDueAt' | 'nextDuty'> };

/** What is due next, and when. */
export function NextDue({ order }: NextDueProps) {
  const { texts, words } = useLanguage();
  if (!order.nextDueAt) return <span>{words.board.nothingDue}</span>;
  const kind = dutyKinds.find((each) => each === order.nextDuty);
  return (
    <span>
      {kind ? <span className={css['duty']}>{texts.duties[kind]}</span> : null}
      <DueTime at={order.nextDueAt} compact />
    </span>
  );
}
