import type { Area } from '../protocol/protocol.js';
import type { StandsReason } from './appointments.js';
import type {
  AdverseEvent,
  Disposition,
  Intervention,
  ProductReceipt,
  Score,
  Visit,
} from './care.js';
import type { TemperatureVerdict } from './material.js';

/** What can happen on the way to the patient and after the dose. */
export type CareEvents = {
  sessionRescheduled: {
    sessionId: string;
    plannedOn: string;
    plannedAt: string;
    reason: 'patientWish' | 'clinicCapacity' | 'medical' | 'holiday';
  };
  sessionCancelled: {
    sessionId: string;
    reason: 'patientWish' | 'clinicCapacity' | 'medical' | 'holiday';
  };
  /** What was made for the session is gone, and the patient is still expected. */
  appointmentStands: {
    sessionId: string;
    plannedOn: string;
    plannedAt: string;
    reason: StandsReason;
  };
  appointmentDoubtTold: { sessionId: string; told: 'clinic' | 'patient' };
  sessionConfirmed: {
    sessionId: string;
    confirmedAt: string;
    interventions: readonly Intervention[];
  };
  sessionProductDispatched: {
    sessionId: string;
    waybill: string;
    dispatchedAt: string;
    expectedAt: string;
    loggerSerial?: string;
  };
  sessionProductReceived: { sessionId: string; receipt: ProductReceipt };
  excursionOpened: {
    excursionId: string;
    subject: string;
    verdict: TemperatureVerdict;
    holdIds: readonly string[];
  };
  excursionDecided: { excursionId: string; outcome: 'use' | 'reject' };
  sessionMissed: {
    sessionId: string;
    missedAt: string;
    reason: 'patientAbsent' | 'patientUnfit' | 'clinicUnable' | 'productLate';
  };
  productDiscarded: {
    sessionId: string;
    containers: readonly string[];
    discardedAt: string;
    /** The command whose second person has to confirm it. */
    awaited?: string;
  };
  safetyCallRecorded: {
    sessionId: string;
    calledAt: string;
    reached: boolean;
    findings: readonly string[];
    interventions: readonly Intervention[];
  };
  followUpRecorded: {
    month: number;
    visitedAt: string;
    outcome: Visit['outcome'];
    scores: readonly Score[];
    interventions: readonly Intervention[];
  };
  followUpFinished: { lastVisitAt: string };
  adverseEventReported: {
    adverseEventId: string;
    term: AdverseEvent['term'];
    grade: number;
    serious: boolean;
    relation: AdverseEvent['relation'];
    area?: Area;
    onsetAt: string;
    severe: boolean;
  };
  adverseEventReviewed: { adverseEventId: string; toldAuthority: boolean };
  continuationDecided: { outcome: 'continue' | 'fewerSessions' | 'stop'; sessions: number };
  deathRecorded: { diedOn: string };
  dispositionDecided: { outcome: Disposition['outcome']; decidedAt: string };
  materialDisposed: { vials: readonly string[]; otherMaterial: boolean; disposedAt: string };
  orderClosed: { outcome: 'completed' | 'stopped' };
};
