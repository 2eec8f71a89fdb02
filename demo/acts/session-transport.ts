import { openExcursion, treatmentStopRefusal } from '../../domain/order/treatment-stops.js';
import { addHours, addMinutes, latestOf } from '../../domain/schedule/instants.js';
import { atWork, onGrid } from '../habits.js';
import { act, type Situation } from './act.js';
import { loggerOf } from './logger.js';
import { luckOf, productOf } from './session.js';

/** Hours to a clinic in the laboratory's own zone, and to one abroad by night. */
const tripHours = ({ story, chance }: Situation): number =>
  story.zone === story.laboratoryZone
    ? chance.fork('trip').between(0.6, 1.3)
    : chance.fork('trip').between(8, 11);

/** The courier waits for the certificate. */
export const dispatchSessionProduct = act('dispatchSessionProduct', {
  when: ({ state, now, chance }) =>
    treatmentStopRefusal(state) ? undefined : onGrid(addMinutes(now, chance.between(15, 40))),
  fill(situation) {
    const { now, chance } = situation;
    const session = productOf(situation);
    return (
      session && {
        payload: {
          sessionId: session.sessionId,
          waybill: `WB-${chance.fork('waybill').whole(100_000, 999_999)}`,
          expectedAt: onGrid(addHours(now, tripHours(situation) + 0.5)),
          loggerSerial: `TL-${chance.fork('logger').whole(1_000, 9_999)}`,
        },
      }
    );
  },
});

/** It arrives when the courier arrives, or when the clinic opens. */
export const receiveSessionProduct = act('receiveSessionProduct', {
  roles: ['clinicAssistant'],
  when(situation) {
    const { story, now, chance } = situation;
    const sentAt = productOf(situation)?.product.dispatch?.dispatchedAt ?? now;
    const at = latestOf(addHours(sentAt, tripHours(situation)), now);
    return atWork(at, story.zone, { from: 7, to: 20 }, chance);
  },
  fill(situation) {
    const session = productOf(situation);
    if (!session) return undefined;
    const luck = luckOf(situation, session);
    return {
      payload: {
        sessionId: session.sessionId,
        containerCodes: session.product.containers.map(({ code }) => code),
        containerIntact: !luck.fork('container').happens(0.003),
        temperature: loggerOf(luck.fork('logger')),
      },
    };
  },
});

/** A product is decided on at once, a biopsy within the day. What was warm for long is not used in a patient. */
export const decideExcursion = act('decideExcursion', {
  when: ({ task, now, chance, story }) =>
    task.subject === 'biopsy'
      ? atWork(
          addHours(now, chance.between(1, 6)),
          story.laboratoryZone,
          { from: 7, to: 20 },
          chance,
        )
      : onGrid(addMinutes(now, chance.between(20, 60))),
  fill({ state, task }) {
    const open = openExcursion(state, task.subject);
    if (!open) return undefined;
    const isLost =
      open.verdict === 'reject' ||
      (task.subject !== 'biopsy' && open.verdict === 'outOfSpecification');
    return {
      payload: {
        excursionId: open.excursionId,
        excursionOutcome: isLost ? 'rejectShipment' : 'use',
      },
      notes: {
        explanation: isLost
          ? 'Warm for too long.'
          : 'Driver and container confirm the temperature; cells are robust against it.',
      },
    };
  },
});
