import type { Area } from '../protocol/protocol.js';
import type { InterventionKind } from '../protocol/treatment-settings.js';
import type { Stage } from './sections.js';
import type { Container } from './state.js';

/** Refusals on the way to the patient and after the dose. */
export type CareRefusals = {
  tooEarlyToConfirm: { fromAt: string };
  interventionTooClose: { kind: InterventionKind; area: Area; on: string; days: number };
  mixedWithFiller: { sessionId: string };
  lifeTooShort: { expiresAt: string; neededUntil: string };
  containerNotThere: { code: string; status: Container['status'] };
  noOpenExcursion: { excursions: number };
  unknownExcursion: { excursionId: string };
  excursionOpen: { excursionId: string };
  notGiven: { sessionId: string };
  noDoubt: { stage: Stage };
  noDoseGiven: { sessions: number };
  unknownVisit: { month: number; months: readonly number[] };
  visitRecorded: { month: number };
  unknownAdverseEvent: { adverseEventId: string };
  noAdverseEvent: { events: number };
  sessionsOutOfReach: { sessions: number; from: number; to: number };
  sessionInPreparation: { sessionId: string };
  deathRecordedBefore: { diedOn: string };
  nothingLeft: { vials: number };
  rejectedMaterial: { outcome: 'reject' };
};
