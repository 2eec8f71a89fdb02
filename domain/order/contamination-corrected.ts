/** What follows when a report of a contamination is put right. */
import type { Actor, Sent } from '../command.js';
import { refusal, type Refusal } from '../refusal.js';
import { isInUse } from './blocked.js';
import { changedEvidenceBreach, changedEvidenceEvents, treatedWith } from './changed-evidence.js';
import type { CorrectionReason, Voided } from './corrections.js';
import { uncertifiedBreach, uncertifiedEvents } from './correction-consequences.js';
import type { Contamination } from './culture-care.js';
import { breachEvents, type Breach } from './deviations.js';
import type { OrderEvent } from './events.js';
import type { PlacedOrder, Vessel } from './state.js';
import { namesOf } from './vessels.js';
import { voidedWith } from './voided-by.js';

/** Why this person may not correct the report: it is neither theirs nor are they quality assurance (`notYourReport`). */
export const reporterRefusal = (
  { contaminationId, reportedBy }: Contamination,
  actor: Pick<Actor, 'personId' | 'roles'>,
): Refusal | undefined =>
  reportedBy === actor.personId || actor.roles.includes('qualityAssurance')
    ? undefined
    : refusal('notYourReport', { contaminationId });

type Corrected = {
  readonly reported: Contamination;
  /** Those that are meant; none when nothing was contaminated. */
  readonly vessels: readonly Vessel[];
  readonly reason: CorrectionReason;
};

/**
 * The correction, the rules that its vessels break, and product that must not be used. A hold that still stands for the
 * contamination goes on for the vessels that are meant.
 */
export function correctionEvents(
  state: PlacedOrder,
  sent: Pick<Sent, 'commandId'>,
  { reported, vessels, reason }: Corrected,
): readonly OrderEvent[] {
  const voids = voidedByContamination(state, reported);
  const isHeld = state.holds.some((hold) => hold.reason === 'contamination');
  const subject = namesOf(vessels);
  const goneOn = vessels.filter(({ status }) => status === 'passaged' || status === 'harvested');
  const used: Breach = isInUse(state)
    ? { rule: 'contaminatedVesselUsed', scope: 'treatment', grade: 'critical' }
    : { rule: 'contaminatedVesselUsed', scope: 'release' };
  const breaches: readonly Breach[] = [
    ...uncertifiedBreach(voids),
    ...(vessels.length > 0 && !isHeld
      ? [{ rule: 'contamination', scope: 'material', subject, grade: 'major' } as const]
      : []),
    ...(goneOn.length > 0 ? [{ ...used, subject: namesOf(goneOn) }] : []),
    ...changedEvidenceBreach(treatedWith(state)),
  ];
  return [
    {
      type: 'contaminationCorrected',
      contaminationId: reported.contaminationId,
      named: reported.vessels,
      vessels: vessels.map(({ code }) => code),
      reason,
      voids,
    },
    ...breachEvents(sent, breaches),
    ...uncertifiedEvents(state, voids),
    ...changedEvidenceEvents(sent, treatedWith(state)),
  ];
}

/**
 * The decision on the contamination, where it can be taken again, and the signatures that rest on the batch record.
 */
function voidedByContamination(state: PlacedOrder, { decision }: Contamination): readonly Voided[] {
  const isDecidable = decision !== undefined && state.stage !== 'followUp';
  return [
    ...(isDecidable ? [{ what: 'contaminationDecision' } as const] : []),
    ...voidedWith(state, ['batchRecordReview', 'qcDecision', 'certification', 'finalRelease']),
  ];
}
