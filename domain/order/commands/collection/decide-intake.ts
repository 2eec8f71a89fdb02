import * as z from 'zod';
import type { Decision } from '../../../refusal.js';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { deviationRefusal, holdRefusal, unwitnessedRefusal } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { biopsyAgeRefusal, biopsyDoubtRefusal } from '../../biopsy-doubts.js';
import { purposes, type CollectedItem } from '../../material.js';
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
 * Whether the biopsy may be used. It can still be decided after cells were isolated too early. Tubes of blood may be
 * asked for again beside it: the living cells do not wait for them, and it is no new attempt. It gives the person no
 * part in the batch: approving what came in must not keep a quality approver from approving what was made of it.
 */
export const decideIntake = defineCommand({
  type: 'decideIntake',
  kind: 'decision',
  during: stages,
  by: ['qcApprover'],
  signature: 'approved',
  reads: ['collection', 'intake', 'interruptions'],
  payload: () =>
    z
      .strictObject({
        outcome: z.enum(['accept', 'acceptWithDeviation', 'recollect', 'reject']),
        missing: z
          .array(z.enum(purposes))
          .min(1)
          .optional()
          .meta({ onlyWith: { field: 'outcome', is: 'recollect' } }),
      })
      .refine(({ outcome, missing }) => (outcome === 'recollect') === (missing !== undefined), {
        path: ['missing'],
      }),
  notes: remarkSchema,
  offer: (state) =>
    state.receipt.decision ? refusal('alreadyDecided', { outcome: 'accept' }) : undefined,
  decide(state, sent) {
    const { outcome, missing = [] } = sent.payload;
    if (outcome === 'reject') return rejected(state);
    if (outcome === 'recollect') return recollected(state, missing);
    const withDeviation = outcome === 'acceptWithDeviation';
    const refused =
      biopsyAgeRefusal(state, decidedAt(sent)) ??
      biopsyDoubtRefusal(state) ??
      unwitnessedRefusal(state, 'recordCollection', 'receiveBiopsy') ??
      (withDeviation ? holdThatStays(state) : plainRefusal(state));
    if (refused) return { ok: false, refusal: refused };
    const settled = withDeviation ? state.holds.filter(isSettled) : [];
    return happened<OrderEvent>(
      { type: 'intakeAccepted', withDeviation },
      ...settled.map(({ holdId }) => ({ type: 'holdReleased', holdId }) as const),
    );
  },
});

/** A plain acceptance says that nothing is open. */
function plainRefusal(state: Undecided): Refusal | undefined {
  const open = deviationRefusal(state);
  return open?.code === 'openDeviation'
    ? refusal('exceptionNeedsDeviation', open.facts)
    : holdRefusal(state, 'material');
}

const isSettled = ({ scope, reason }: Hold): boolean =>
  scope === 'material' && settledByIntake.includes(reason);

/** A hold on the material that a person placed, or that has nothing to do with the intake, stays. */
const holdThatStays = (state: Undecided): Refusal | undefined =>
  holdRefusal({ ...state, holds: state.holds.filter((hold) => !isSettled(hold)) }, 'material');

function rejected({ attempt, protocol }: Undecided): Decision<OrderEvent> {
  const allowed = protocol.attemptsAllowed;
  if (attempt >= allowed) return refuse('attemptsUsedUp', { allowed });
  return happened({ type: 'attemptRejected', attempt, reason: 'intake' });
}

/** A new biopsy is a new attempt with an age of its own; everything else can be taken again. */
function recollected(
  { recollection, attempt }: Undecided,
  missing: readonly CollectedItem['purpose'][],
): Decision<OrderEvent> {
  if (recollection) return refuse('recollectionOpen', { requestedAt: recollection.requestedAt });
  if (missing.includes('culture')) return refuse('biopsyNotRecollected', { attempt });
  return happened({ type: 'recollectionRequested', purposes: [...new Set(missing)] });
}
