import { unwitnessedRefusal } from '../../domain/order/deviations.js';
import { act, atDesk } from './act.js';

/** Read within a few days after the bank was made, once every second person has confirmed. */
export const reviewBatchRecord = act('reviewBatchRecord', {
  when: (situation) =>
    unwitnessedRefusal(situation.state) ? undefined : atDesk([24, 110])(situation),
  fill: () => ({ payload: {}, notes: { remark: 'Complete; entries and labels agree.' } }),
});
