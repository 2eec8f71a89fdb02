import { appointmentDuties } from './duties/appointments.js';
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
  /** What ends the stage, and where the order goes then. */
  readonly leadsTo: { readonly [E in OrderEventType]?: readonly Stage[] };
};

/** Until the last session an order may end at any time; who has been treated is followed up. */
const ended = {
  orderStopped: ['awaitingDisposition', 'followUp'],
  deathRecorded: ['awaitingDisposition'],
} as const;
/** Until the bank is released an attempt may fail. */
const failed = { ...ended, attemptRejected: ['awaitingCollection'] } as const;

const nothing = (): readonly Duty[] => [];

/** The process at a glance: it reads like the batch record's table of contents. */
export const stageTable: { readonly [S in Stage]: StageRow<S> } = {
  new: { duties: nothing, leadsTo: { orderPlaced: ['awaitingCollection'] } },
  awaitingCollection: {
    duties: collectionDuties.awaitingCollection,
    leadsTo: {
      biopsyDispatched: ['inTransitToLab'],
      biopsyReceived: ['awaitingIntakeDecision'],
      ...ended,
    },
  },
  inTransitToLab: {
    duties: collectionDuties.inTransitToLab,
    leadsTo: { biopsyReceived: ['awaitingIntakeDecision'], ...failed },
  },
  awaitingIntakeDecision: {
    duties: collectionDuties.awaitingIntakeDecision,
    leadsTo: { intakeAccepted: ['awaitingIsolation'], cultureStarted: ['culturing'], ...failed },
  },
  awaitingIsolation: {
    duties: cultureDuties.awaitingIsolation,
    leadsTo: {
      cultureStarted: ['culturing'],
      entryCorrected: ['awaitingIntakeDecision'],
      ...failed,
    },
  },
  culturing: {
    duties: cultureDuties.culturing,
    leadsTo: { cultureHarvested: ['awaitingBanking'], ...failed },
  },
  awaitingBanking: {
    duties: cultureDuties.awaitingBanking,
    leadsTo: { vialsBanked: ['awaitingQcDecision'], ...failed },
  },
  awaitingQcDecision: {
    duties: qualityDuties.awaitingQcDecision,
    leadsTo: { qcDecided: ['awaitingCertification'], ...failed },
  },
  awaitingCertification: {
    duties: qualityDuties.awaitingCertification,
    leadsTo: {
      releaseCertified: ['treating'],
      qcResultRecorded: ['awaitingQcDecision'],
      serologyRecorded: ['awaitingQcDecision'],
      confirmatoryRecorded: ['awaitingQcDecision'],
      entryCorrected: ['awaitingQcDecision'],
      ...failed,
    },
  },
  treating: {
    duties: sessionDuties,
    leadsTo: { treatmentFinished: ['followUp'], entryCorrected: ['awaitingQcDecision'], ...ended },
  },
  followUp: {
    duties: followUpDuties,
    leadsTo: { followUpFinished: ['awaitingDisposition'], deathRecorded: ['awaitingDisposition'] },
  },
  awaitingDisposition: {
    duties: endOfLifeDuties,
    leadsTo: { orderClosed: ['completed', 'stopped'], administrationRecorded: ['followUp'] },
  },
  completed: { duties: endOfLifeDuties, leadsTo: { administrationRecorded: ['followUp'] } },
  stopped: { duties: endOfLifeDuties, leadsTo: { administrationRecorded: ['followUp'] } },
};

/** All duties of an order: those of its stage and those that may stand at any stage. */
export function duties(state: OrderState): readonly Duty[] {
  if (state.stage === 'new') return [];
  return [
    ...dutiesOfStage(state.stage, state),
    ...oversightDuties(state),
    ...careDuties(state),
    ...appointmentDuties(state),
    ...interruptionDuties(state),
  ];
}

function dutiesOfStage<S extends Stage>(stage: S, state: OrderState): readonly Duty[] {
  const row: StageRow<S> = stageTable[stage];
  return isAt(state, [stage]) ? row.duties(state) : [];
}
