import type { Sent } from '../../../domain/command.js';
import type { OrderId } from '../../../domain/identifiers.js';
import type { CommandType } from '../../../domain/order/catalogue.js';
import type { OrderState, PlacedOrder } from '../../../domain/order/state.js';
import { localDate } from '../../../domain/schedule/calendar.js';
import { addDays, addHours } from '../../../domain/schedule/instants.js';
import { happyPath } from '../../support/happy-path.js';
import { correct, resultRevision } from '../../support/oversight.js';
import { zone } from '../../support/people.js';
import { cancel } from '../../support/care.js';
import { plan } from '../../support/treatment.js';
import { tried } from '../../support/tries.js';

/** Something somebody does, at its time. */
export type Act = { readonly at: string; readonly sent: (state: OrderState) => Sent };
type Life = { readonly orderId: OrderId; readonly start: string };

/** Orders that do not go as planned: one for each path through the process that is worth a history. */
export const stories: Readonly<Record<string, (life: Life) => readonly Act[]>> = {
  /** All flasks are contaminated, the treatment begins anew, and the new cells are in culture. */
  contamination: (life) => {
    const grown = upTo(life, 'passageCulture');
    return [
      ...grown,
      ...after(grown, [
        [12, 'reportContamination', 3],
        [4, 'discardVessel', 3],
        [4, 'decideAfterContamination', 2],
      ]),
      ...again(life, 'confirmAsSecondPerson', 3),
    ];
  },
  /** The bank is rejected; the second attempt is certified. */
  'rejected-bank': (life) => {
    const tested = upTo(life, 'recordQcResults', 4);
    return [
      ...tested,
      ...after(tested, [
        [24, 'decideQc', 3],
        [24, 'decideAfterQcRejection', 0],
      ]),
      ...again(life, 'certifyRelease'),
    ];
  },
  /** A test of the bank turns positive after the first dose, and is confirmed. */
  'late-positive': (life) => {
    const given = upTo(life, 'recordSafetyCall');
    return [
      ...given,
      ...after(given, [
        [48, 'recordQcResults', 6],
        [3, 'acknowledgeLatePositive', 0],
        [24, 'recordOrganism', 0],
        [30, 'closeOosInvestigation', 3],
        [1, 'closeDeviation', 0],
      ]),
    ];
  },
  /** A session is planned, cancelled and not planned again; a week later the treatment is stopped, all is destroyed. */
  stopped: (life) => {
    const certified = upTo(life, 'certifyRelease');
    const at = (days: number) => addDays(last(certified), days);
    const date = localDate(at(20), zone);
    const left = after(
      [{ at: at(12) }],
      [
        [0, 'stopOrder', 0],
        [24, 'decideDisposition', 0],
        [96, 'disposeMaterial', 0],
        [0.1, 'confirmAsSecondPerson', 0],
      ],
    );
    return [
      ...certified,
      { at: at(0.1), sent: () => plan({ date }, at(0.1)) },
      { at: at(3), sent: () => cancel(at(3)) },
      ...left,
    ];
  },
  /** A result is corrected after the certification: both signatures are void and given again. */
  correction: (life) => {
    const certified = upTo(life, 'certifyRelease');
    const at = addHours(last(certified), 5);
    return [
      ...certified,
      {
        at,
        sent: (state) => correct(resultRevision(placed(state), 'viability'), 'value', 91, { at }),
      },
      ...after(
        [{ at }],
        [
          [10, 'closeDeviation', 0],
          [10, 'decideQc', 0],
          [4, 'certifyRelease', 0],
        ],
      ),
    ];
  },
  /** A severe adverse event after the first dose holds the treatment; it is reviewed and goes on. */
  'adverse-event': (life) => {
    const given = upTo(life, 'recordAdministration');
    return [
      ...given,
      ...after(given, [
        [30, 'reportAdverseEvent', 3],
        [4, 'reviewAdverseEvent', 0],
        [6, 'decideContinuation', 0],
      ]),
    ];
  },
};

/** The happy path up to the n-th command of a type. */
function upTo(life: Life, type: CommandType, n = 1): readonly Act[] {
  const steps = happyPath(life);
  const end = steps.map((step, i) => (step.type === type ? i : -1)).filter((i) => i >= 0)[n - 1];
  if (end === undefined) throw new Error(`the happy path has no ${n}. ${type}`);
  return steps.slice(0, end + 1);
}

/** Everything once more two months later, without the prescription. */
const again = ({ orderId, start }: Life, type: CommandType, n = 1): readonly Act[] =>
  upTo({ orderId, start: addDays(start, 60) }, type, n).slice(1);

/** What people try then: so many hours later each, in this variant. */
function after(
  before: readonly { readonly at: string }[],
  tries: readonly (readonly [number, CommandType, number])[],
): readonly Act[] {
  let at = last(before);
  return tries.map(([hours, type, variant]) => {
    const now = addHours(at, hours);
    at = now;
    const attempt = { type, variant, person: 0, minutes: 0 };
    return { at: now, sent: (state) => tried(placed(state), attempt, now) };
  });
}

const last = (acts: readonly { readonly at: string }[]): string => acts.at(-1)?.at ?? '';

function placed(state: OrderState): PlacedOrder {
  if (state.stage === 'new') throw new Error('the order has not been placed');
  return state;
}
