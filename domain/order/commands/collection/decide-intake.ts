import * as z from 'zod';
import type { Decision } from '../../../refusal.js';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { deviationRefusal, holdRefusal, unwitnessedRefusal } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { settledByIntake } from '../../receipt.js';
import { remarkSchema } from '../../schemas.js';
import type { Hold, StateAt } from '../../state.js';

const stages = [
  'awaitingIntakeDecision',
  'culturing',
  'awaitingBanking',
  'awaitingQcDecision',
] as const;
type Undecided = StateAt<(typeof stages)[number]>;

/**
 * Whether the biopsy may be used. It can still be decided after cells were isolated too early. It gives the person no
 * part in the batch: approving what came in must not keep a quality approver from approving what was made of it.
 */
export const decideIntake = defineCommand({
  type: 'decideIntake',
  kind: 'decision',
  during: stages,
  by: ['qcApprover'],
  signature: 'approved',
  reads: ['collection', 'intake', 'interruptions'],
  payload: () => z.strictObject({ outcome: z.enum(['accept', 'acceptWithDeviation', 'reject']) }),
  notes: remarkSchema,
  offer: (state) =>
    state.receipt.decision ? refusal('alreadyDecided', { outcome: 'accept' }) : undefined,
  decide(state, { payload }) {
    if (payload.outcome === 'reject') return rejected(state);
    const withDeviation = payload.outcome === 'acceptWithDeviation';
    const refused =
      acceptanceRefusal(state) ?? (withDeviation ? holdThatStays(state) : plainRefusal(state));
    if (refused) return { ok: false, refusal: refused };
    const settled = withDeviation ? state.holds.filter(isSettled) : [];
    return happened<OrderEvent>(
      { type: 'intakeAccepted', withDeviation },
      ...settled.map(({ holdId }) => ({ type: 'holdReleased', holdId }) as const),
    );
  },
});

/** Too old or frozen material only has the way of a rejection; an unwitnessed receipt waits for its second person. */
function acceptanceRefusal(state: Undecided): Refusal | undefined {
  const { ageHours, temperature } = state.receipt;
  const { rejectAgeHours } = state.protocol.transport;
  if (ageHours > rejectAgeHours) return refusal('tooOld', { ageHours, limitHours: rejectAgeHours });
  if (temperature === 'reject') return refusal('temperatureRejected', { temperature });
  return unwitnessedRefusal(state, 'recordCollection', 'receiveBiopsy');
}

/** A plain acceptance says that nothing is open. */
function plainRefusal(state: Undecided): Refusal | undefined {
  const open = deviationRefusal(state);
  return open?.code === 'openDeviation'
    ? refusal('exceptionNeedsDeviation', open.facts)
    : holdRefusal(state, 'material');
}

const isSettled = ({ scope, reason }: Hold): boolean =>
  scope === 'material' && reason !== 'person' && settledByIntake.includes(reason);

/** A hold on the material that a person placed, or that has nothing to do with the intake, stays. */
const holdThatStays = (state: Undecided): Refusal | undefined =>
  holdRefusal({ ...state, holds: state.holds.filter((hold) => !isSettled(hold)) }, 'material');

function rejected({ attempt, protocol }: Undecided): Decision<OrderEvent> {
  const allowed = protocol.attemptsAllowed;
  if (attempt >= allowed) return refuse('attemptsUsedUp', { allowed });
  return happened({ type: 'attemptRejected', attempt, reason: 'intake' });
}
