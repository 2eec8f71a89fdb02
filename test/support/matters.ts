import type { PlacedOrder } from '../../domain/order/state.js';
import { addHours } from '../../domain/schedule/instants.js';
import type { Database } from '../../record/database.js';
import { live, orderAtStage, type Step } from './at-stage.js';
import { actor } from './people.js';
import { sent } from './sent.js';

/** Steps of things that go wrong, for tests of the list of quality matters. */

export const step = (when: string, make: Step['sent']): Step => ({ at: when, sent: make });
export const go = (db: Database, order: PlacedOrder, ...steps: readonly Step[]) =>
  live(db, { orderId: order.orderId, from: order, steps });

const firstOf = (state: Parameters<Step['sent']>[0]) => {
  if (state.stage === 'new') throw new Error('not placed');
  return {
    vessel: state.culture?.vessels.find(({ status }) => status === 'inUse')?.code ?? '',
    hold: state.holds[0]?.holdId ?? '',
    deviation: state.deviations.find(({ status }) => status === 'open')?.deviationId ?? '',
  };
};
const quality = actor('qualityAssurance');
export const openDeviation = (when: string) =>
  step(when, () => sent('openDeviation', {}, { by: actor('coordinator'), at: when }));
export const classifyMinor = (when: string) =>
  step(when, (state) =>
    sent(
      'classifyDeviation',
      { deviationId: firstOf(state).deviation, grade: 'minor' },
      { by: quality, at: when },
    ),
  );
export const releaseHold = (when: string) =>
  step(when, (state) =>
    sent('releaseHold', { holdId: firstOf(state).hold }, { by: quality, at: when }),
  );
export const closeDeviation = (when: string) =>
  step(when, (state) =>
    sent('closeDeviation', { deviationId: firstOf(state).deviation }, { by: quality, at: when }),
  );

export type Contaminated = {
  /** Where the contamination was, and the order that was told of it an hour later. */
  readonly source: PlacedOrder;
  readonly told: PlacedOrder;
  readonly at: string;
};

/** Two cultures in one incubator: one is contaminated, the other is told. */
export async function contaminated(db: Database): Promise<Contaminated> {
  const growing = await orderAtStage(db, 'culturing');
  const beside = await orderAtStage(db, 'culturing');
  const at = addHours(growing.stageSince, 2);
  const source = await go(
    db,
    growing,
    step(at, (state) =>
      sent(
        'reportContamination',
        { vessels: [firstOf(state).vessel], contaminant: 'bacterial' },
        { by: actor('labTechnician'), at },
      ),
    ),
  );
  const then = addHours(at, 1);
  const flag = step(then, (state) =>
    sent(
      'flagSharedRisk',
      {
        source: source.orderId,
        incubator: state.stage === 'new' ? '' : (state.culture?.incubator ?? ''),
        reagentLots: [],
      },
      { by: quality, at: then },
    ),
  );
  return { source, told: await go(db, beside, flag), at };
}
