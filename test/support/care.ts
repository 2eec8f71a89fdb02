import type { Actor, Sent } from '../../domain/command.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { fit, goodRecord } from './happy-path-treatment.js';
import { day } from './orders.js';
import { actor } from './people.js';
import { sent, type PayloadInput } from './sent.js';
import { container, sessionAt } from './treatment.js';

/** Commands on the way to the patient and after the dose, as they usually are; a test says what it wants otherwise. */
type Wanted<T extends CommandType> = Partial<PayloadInput<T>>;

export const reschedule = (wanted: Wanted<'rescheduleSession'> = {}, at = day(40)): Sent =>
  sent(
    'rescheduleSession',
    { sessionId: 'S1', date: '2026-04-15', time: '14:00', dateReason: 'patientWish', ...wanted },
    { by: actor('coordinator'), at },
  );

export const cancel = (at = day(40), sessionId = 'S1'): Sent =>
  sent('cancelSession', { sessionId, dateReason: 'holiday' }, { by: actor('coordinator'), at });

export const confirmFit = (
  wanted: Wanted<'confirmSession'> = {},
  at = sessionAt(1, -24 * 60),
): Sent =>
  sent(
    'confirmSession',
    { sessionId: 'S1', ...fit, interventions: [], ...wanted },
    { by: actor('clinician'), at },
  );

export const dispatchProduct = (
  wanted: Wanted<'dispatchSessionProduct'> = {},
  at = sessionAt(1, -170),
  by: Actor = actor('logistics'),
): Sent =>
  sent(
    'dispatchSessionProduct',
    { sessionId: 'S1', waybill: 'WB-S1', expectedAt: addMinutes(at, 110), ...wanted },
    { by, at },
  );

export const receiveProduct = (
  wanted: Wanted<'receiveSessionProduct'> = {},
  at = sessionAt(1, -65),
): Sent =>
  sent(
    'receiveSessionProduct',
    {
      sessionId: 'S1',
      containerCodes: [container()],
      containerIntact: true,
      temperature: goodRecord,
      ...wanted,
    },
    { by: actor('clinicAssistant'), at },
  );

export const decideExcursion = (
  excursionId: string,
  excursionOutcome: 'use' | 'rejectShipment',
  at = sessionAt(1, -50),
): Sent =>
  sent('decideExcursion', { excursionId, excursionOutcome }, { by: actor('qualityAssurance'), at });

export const miss = (at = sessionAt(1, 30), sessionId = 'S1'): Sent =>
  sent(
    'recordMissedSession',
    { sessionId, missedReason: 'patientAbsent' },
    { by: actor('clinicAssistant'), at },
  );

export const discard = (
  wanted: Wanted<'discardProduct'> = {},
  at = sessionAt(1, 60),
  by: Actor = actor('clinicAssistant'),
): Sent =>
  sent(
    'discardProduct',
    { sessionId: 'S1', containerCodes: [container()], discardReason: 'leftOver', ...wanted },
    { by, at },
  );

export const call = (at: string, wanted: Wanted<'recordSafetyCall'> = {}): Sent =>
  sent(
    'recordSafetyCall',
    { sessionId: 'S1', reached: true, findings: ['none'], interventions: [], ...wanted },
    { by: actor('clinicAssistant'), at },
  );

export const visit = (month: number, at: string, wanted: Wanted<'recordFollowUp'> = {}): Sent =>
  sent(
    'recordFollowUp',
    { month, visitOutcome: 'seen', scores: [], interventions: [], ...wanted },
    { by: actor('clinician'), at },
  );

export const adverseEvent = (at: string, wanted: Wanted<'reportAdverseEvent'> = {}): Sent =>
  sent(
    'reportAdverseEvent',
    {
      adverseEvent: 'swelling',
      ctcaeGrade: 1,
      serious: false,
      relation: 'possible',
      onsetAt: at,
      ...wanted,
    },
    { by: actor('clinician'), at },
  );

export const review = (adverseEventId: string, at: string): Sent =>
  sent(
    'reviewAdverseEvent',
    { adverseEventId, toldAuthority: true },
    { by: actor('qualityAssurance'), at },
  );

export const goOn = (payload: PayloadInput<'decideContinuation'>, at: string): Sent =>
  sent('decideContinuation', payload, { by: actor('clinician'), at });

export const die = (diedOn: string, at: string): Sent =>
  sent('recordDeath', { diedOn }, { by: actor('clinician'), at });

export const stop = (at: string): Sent =>
  sent('stopOrder', { reason: 'patientWish' }, { by: actor('clinician'), at });

export const dispose = (
  disposedVials: readonly string[],
  at: string,
  otherMaterial = false,
): Sent =>
  sent(
    'disposeMaterial',
    { disposedVials: [...disposedVials], otherMaterial },
    { by: actor('labTechnician'), at },
  );

export const disposition = (outcome: 'destroy' | 'store', at: string): Sent =>
  sent('decideDisposition', { disposition: outcome }, { by: actor('qualityAssurance'), at });

/** The second person of whatever waits for one, at that time. */
export const second = (awaited: string | undefined, by: Actor, at: string): Sent =>
  sent('confirmAsSecondPerson', { awaited: awaited ?? '' }, { by, at });
