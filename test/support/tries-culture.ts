import { addMinutes } from '../../domain/schedule/instants.js';
import { reagents } from './material.js';
import { sent } from './sent.js';
import { inUse, odd, pick, type Tries } from './tries-situation.js';

/** From the isolated cells to the harvest. */
export const cultureTries: Tries<
  | 'startCulture'
  | 'feedCulture'
  | 'observeCulture'
  | 'passageCulture'
  | 'discardVessel'
  | 'reportContamination'
  | 'decideAfterContamination'
  | 'flagSharedRisk'
  | 'correctContamination'
  | 'withdrawSharedRisk'
  | 'freezeBackup'
  | 'harvestCulture'
  | 'approveHarvestException'
  | 'decideShortfall'
> = {
  startCulture: (s) =>
    sent(
      'startCulture',
      {
        method: 'enzymatic',
        incubator: 'INC-1',
        outputs: [{ vesselType: 'T25', count: 2, seededLiveCellsEach: 50_000 }],
        reagentLots: [odd(s.variant) ? 'GEN-01' : 'DMEM-01'],
      },
      { ...s, facts: { reagents } },
    ),
  feedCulture: (s) =>
    sent(
      'feedCulture',
      { vessels: inUse(s.order), mediumLot: odd(s.variant) ? 'COL-01' : 'DMEM-01', volumeMl: 20 },
      { ...s, facts: { reagents } },
    ),
  observeCulture: (s) =>
    sent(
      'observeCulture',
      {
        observations: inUse(s.order).map((vessel) => ({
          vessel,
          confluencePercent: 80,
          morphology: 'typical',
          suspicion: odd(s.variant) ? 'turbid' : 'none',
        })),
      },
      s,
    ),
  passageCulture: (s) =>
    sent(
      'passageCulture',
      {
        inputs: inUse(s.order),
        liveCells: 4_000_000,
        viabilityPercent: 97,
        outputs: [{ vesselType: 'T175', count: 4, seededLiveCellsEach: 500_000 }],
        reagentLots: [],
      },
      { ...s, facts: { reagents } },
    ),
  discardVessel: (s) =>
    sent(
      'discardVessel',
      {
        vessels: odd(s.variant) ? inUse(s.order) : contaminatedOrFirst(s.order),
        discardReason: 'contaminated',
      },
      s,
    ),
  reportContamination: (s) =>
    sent(
      'reportContamination',
      {
        vessels: inUse(s.order).slice(0, odd(s.variant) ? undefined : 1),
        contaminant: 'bacterial',
      },
      s,
    ),
  decideAfterContamination: (s) =>
    sent(
      'decideAfterContamination',
      {
        nextStep:
          pick(['continueSiblings', 'continueSiblings', 'newAttempt', 'stop'], s.variant) ??
          'continueSiblings',
      },
      s,
    ),
  flagSharedRisk: (s) =>
    sent(
      'flagSharedRisk',
      {
        source: odd(s.variant) ? s.order.orderId : 'DL-2026-000999',
        incubator: 'INC-1',
        reagentLots: [],
      },
      s,
    ),
  correctContamination(s) {
    const { contaminations = [], vessels = [] } = s.order.culture ?? {};
    const contaminationId = contaminations.at(-1)?.contaminationId ?? 'CON-none';
    const last = vessels.filter(({ status }) => status === 'inUse').at(-1);
    const correction =
      odd(s.variant) && last
        ? { contaminationWas: 'otherVessels' as const, vessels: [last.code] }
        : { contaminationWas: 'reportedInError' as const };
    return sent(
      'correctContamination',
      { contaminationId, ...correction, reason: 'wrongSubject' },
      s,
    );
  },
  withdrawSharedRisk: (s) =>
    sent('withdrawSharedRisk', { source: s.order.sharedRisks?.[0]?.source ?? 'DL-2026-000999' }, s),
  freezeBackup: (s) =>
    sent(
      'freezeBackup',
      {
        count: 1,
        ml: 1,
        liveCellsEach: odd(s.variant) ? 9_000_000 : 500_000,
        frozenAt: addMinutes(s.at, -1),
        location: 'D2',
      },
      s,
    ),
  harvestCulture: (s) =>
    sent(
      'harvestCulture',
      {
        inputs: inUse(s.order),
        liveCells: s.variant === 5 ? 90_000_000 : 130_000_000,
        viabilityPercent: odd(s.variant) ? 80 : 97,
      },
      s,
    ),
  approveHarvestException: (s) =>
    sent(
      'approveHarvestException',
      { exception: s.variant % 2 === 0 ? 'lowViability' : 'earlyHarvest' },
      s,
    ),
  decideShortfall(s) {
    const outcome = pick(['fewerSessions', 'rebiopsy', 'fewerSessions', 'stop'], s.variant);
    return outcome === 'rebiopsy' || outcome === 'stop'
      ? sent('decideShortfall', { outcome }, s)
      : sent('decideShortfall', { outcome: 'fewerSessions', sessions: 2 }, s);
  },
};

/** What was reported as contaminated and is still there, or else the first vessel. */
function contaminatedOrFirst(order: Parameters<typeof inUse>[0]): string[] {
  const vessels = inUse(order);
  const reported = (order.culture?.contaminations ?? []).flatMap((each) => each.vessels);
  const left = vessels.filter((code) => reported.includes(code));
  return left.length > 0 ? left : vessels.slice(0, 1);
}
