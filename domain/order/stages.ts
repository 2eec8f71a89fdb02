import type { Duty } from './duties/duty.js';
import { careDuties } from './duties/care.js';
import { collectionDuties } from './duties/collection.js';
import { cultureDuties } from './duties/culture.js';
import { interruptionDuties } from './duties/interruptions.js';
import { endOfLifeDuties, followUpDuties } from './duties/follow-up.js';
import { oversightDuties } from './duties/oversight.js';
import { qualityDuties } from './duties/quality.js';
import { sessionDuties } from './duties/session.js';
import type { OrderEventType } from './events.js';
import type { Stage } from './sections.js';
import { isAt, type OrderState, type StateAt } from './state.js';

type StageRow<S extends Stage> = {
  /** Who must do what, until when. */
  readonly duties: (state: StateAt<S>) => readonly Duty[];
  /** What ends the stage. */
  readonly endedBy: readonly OrderEventType[];
};

const nothing = (): readonly Duty[] => [];

/** The process at a glance: it reads like the batch record's table of contents. */
export const stageTable: { readonly [S in Stage]: StageRow<S> } = {
  new: { duties: nothing, endedBy: ['orderPlaced'] },
  awaitingCollection: {
    duties: collectionDuties.awaitingCollection,
    endedBy: ['biopsyDispatched', 'biopsyReceived'],
  },
  inTransitToLab: {
    duties: collectionDuties.inTransitToLab,
    endedBy: ['biopsyReceived', 'attemptRejected'],
  },
  awaitingIntakeDecision: {
    duties: collectionDuties.awaitingIntakeDecision,
    endedBy: ['intakeAccepted', 'attemptRejected', 'cultureStarted'],
  },
  awaitingIsolation: { duties: cultureDuties.awaitingIsolation, endedBy: ['cultureStarted'] },
  culturing: {
    duties: cultureDuties.culturing,
    endedBy: ['cultureHarvested', 'attemptRejected'],
  },
  awaitingBanking: {
    duties: cultureDuties.awaitingBanking,
    endedBy: ['vialsBanked', 'attemptRejected'],
  },
  awaitingQcDecision: {
    duties: qualityDuties.awaitingQcDecision,
    endedBy: ['qcDecided', 'attemptRejected'],
  },
  awaitingCertification: {
    duties: qualityDuties.awaitingCertification,
    endedBy: ['releaseCertified', 'qcResultRecorded', 'entryCorrected'],
  },
  treating: {
    duties: sessionDuties,
    endedBy: ['treatmentFinished', 'orderStopped', 'deathRecorded', 'entryCorrected'],
  },
  followUp: { duties: followUpDuties, endedBy: ['followUpFinished', 'deathRecorded'] },
  awaitingDisposition: {
    duties: endOfLifeDuties,
    endedBy: ['orderClosed', 'administrationRecorded'],
  },
  completed: { duties: endOfLifeDuties, endedBy: ['administrationRecorded'] },
  stopped: { duties: endOfLifeDuties, endedBy: ['administrationRecorded'] },
};

/** All duties of an order: those of its stage and those that may stand at any stage. */
export function duties(state: OrderState): readonly Duty[] {
  if (state.stage === 'new') return [];
  return [
    ...dutiesOfStage(state.stage, state),
    ...oversightDuties(state),
    ...careDuties(state),
    ...interruptionDuties(state),
  ];
}

function dutiesOfStage<S extends Stage>(stage: S, state: OrderState): readonly Duty[] {
  const row: StageRow<S> = stageTable[stage];
  return isAt(state, [stage]) ? row.duties(state) : [];
}
