import type { Sent } from '../../domain/command.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { vessel } from './material.js';
import { decideSerology, pause, resume, serology, withdraw } from './oversight.js';
import { actor } from './people.js';
import { sent } from './sent.js';

/** What people try when a culture does not go as planned, sensible or not. */
type Try = (order: PlacedOrder, at: string) => Sent;

const inUse = (order: PlacedOrder): number =>
  (order.culture?.vessels ?? []).findIndex(({ status }) => status === 'inUse') + 1 || 1;
const technician = actor('labTechnician');
const assurance = actor('qualityAssurance');

export const mishaps: Readonly<Record<string, Try>> = {
  askAgain: (_, at) =>
    sent(
      'decideIntake',
      { outcome: 'recollect', missing: ['serology'] },
      { by: actor('qcApprover'), at },
    ),
  collectAgain: (_, at) =>
    sent(
      'recordCollection',
      { items: [{ kind: 'blood', purpose: 'serology' }] },
      { by: actor('clinician'), at, facts: { donationNumber: 'A999926000002' } },
    ),
  lose: (_, at) => sent('reportShipmentLost', {}, { by: actor('logistics'), at }),
  test: ({ collection }, at) => serology({ sampledAt: collection?.collectedAt ?? at }, at),
  testReactive: ({ collection }, at) =>
    serology({ sampledAt: collection?.collectedAt ?? at, hcv: 'reactive' }, at),
  releaseSerology: (_, at) => decideSerology('release', at),
  excuse: ({ excursions = [] }, at) =>
    sent(
      'decideExcursion',
      { excursionId: excursions.at(-1)?.excursionId ?? 'none', excursionOutcome: 'use' },
      { by: assurance, at },
    ),
  discard: (order, at) =>
    sent(
      'discardVessel',
      { vessels: vessel(inUse(order)), discardReason: 'broken' },
      { by: technician, at },
    ),
  contaminate: (order, at) =>
    sent(
      'reportContamination',
      { vessels: vessel(inUse(order)), contaminant: 'unclear' },
      { by: technician, at },
    ),
  goOn: (_, at) =>
    sent('decideAfterContamination', { nextStep: 'continueSiblings' }, { by: assurance, at }),
  giveUp: (_, at) =>
    sent('decideAfterContamination', { nextStep: 'newAttempt' }, { by: assurance, at }),
  freezeBackup: (_, at) =>
    sent(
      'freezeBackup',
      { count: 1, ml: 1, liveCellsEach: 500_000, frozenAt: at, location: 'D1' },
      { by: technician, at },
    ),
  flag: (_, at) =>
    sent(
      'flagSharedRisk',
      { source: 'DL-2026-000999', incubator: 'INC-1', reagentLots: [] },
      { by: assurance, at },
    ),
  rebiopsy: (_, at) =>
    sent('decideShortfall', { outcome: 'rebiopsy' }, { by: actor('clinician'), at }),
  pause: (_, at) => pause('travel', at),
  resume: (_, at) => resume(at),
  withdraw: (_, at) => withdraw(['storage'], at),
  correct: ({ culture, collection }, at) =>
    sent(
      'correctEntry',
      culture?.growth[0]?.revision
        ? {
            target: culture.growth[0].revision,
            correction: { field: 'liveCells', newNumber: 3_500_000 },
            reason: 'misread',
          }
        : {
            target: collection?.revision ?? 1,
            correction: { field: 'punches', newNumber: 2 },
            reason: 'misread',
          },
      { by: assurance, at },
    ),
};
