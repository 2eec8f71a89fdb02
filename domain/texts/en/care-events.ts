import type { CareTexts } from '../care-texts.js';
import { choices as own } from './care-forms.js';
import { doubts } from './care-names.js';
import { material } from './material.js';
import { choices as treatment } from './treatment-forms.js';

const choices = { ...own, ...treatment, ...material.choices };
const outcomes = { use: 'may be used', reject: 'may not be used' };
const continuations = {
  continue: 'continues as planned',
  fewerSessions: 'continues with fewer sessions',
  stop: 'ends',
};
const verdicts = {
  inBand: 'in band',
  review: 'temperature to be judged',
  outOfSpecification: 'temperature out of specification',
  reject: 'frozen',
  noEvidence: 'no temperature record',
};

/** English sentences of what happened on the way to the patient and after the dose. */
export const events: CareTexts['events'] = {
  sessionRescheduled: ({ sessionId, plannedAt, reason }, { instant }) =>
    `Session ${sessionId} moved to ${instant(plannedAt)}: ${choices[reason].toLowerCase()}`,
  sessionCancelled: ({ sessionId, reason }) =>
    `Appointment of ${sessionId} cancelled: ${choices[reason].toLowerCase()}`,
  appointmentStands: ({ sessionId, plannedAt, reason }, { instant }) =>
    `The appointment of ${sessionId} on ${instant(plannedAt)} stands, but ${doubts[reason]}`,
  appointmentDoubtTold: ({ sessionId, told }) =>
    `The ${told} was told that the appointment of ${sessionId} may not be kept`,
  sessionConfirmed: ({ sessionId }) => `Session ${sessionId} confirmed: the patient is fit`,
  sessionProductDispatched: ({ sessionId, waybill, expectedAt }, { instant }) =>
    `Product for ${sessionId} dispatched (${waybill}), expected ${instant(expectedAt)}`,
  sessionProductReceived: ({ sessionId, receipt }, { instant }) =>
    `Product for ${sessionId} received ${instant(receipt.receivedAt)}: ${verdicts[receipt.temperature]}`,
  excursionOpened: ({ excursionId, subject, verdict }) =>
    `Shipment in doubt, ${excursionId} (${subject === 'biopsy' ? choices.biopsy.toLowerCase() : subject}): ${verdicts[verdict]}`,
  excursionDecided: ({ excursionId, outcome }) => `${excursionId}: ${outcomes[outcome]}`,
  sessionMissed: ({ sessionId, reason }) =>
    `Session ${sessionId} missed: ${choices[reason].toLowerCase()}`,
  productDiscarded: ({ sessionId, containers }) =>
    `Discarded for ${sessionId}: ${containers.join(', ')}`,
  safetyCallRecorded: ({ sessionId, reached }) =>
    reached ? `Safety call after ${sessionId}` : `Safety call after ${sessionId}: not reached`,
  followUpRecorded: ({ month, outcome }) =>
    `Follow-up after ${month} months: ${choices[outcome].toLowerCase()}`,
  followUpFinished: () => 'Follow-up finished',
  adverseEventReported: ({ adverseEventId, term, grade, serious }) =>
    `Adverse event ${adverseEventId}: ${choices[term].toLowerCase()}, grade ${grade}${serious ? ', serious' : ''}`,
  adverseEventReviewed: ({ adverseEventId, toldAuthority }) =>
    `${adverseEventId} reviewed${toldAuthority ? ' and reported to the authority' : ''}`,
  continuationDecided: ({ outcome, sessions }) =>
    `Treatment ${continuations[outcome]}${outcome === 'fewerSessions' ? ` (${sessions})` : ''}`,
  deathRecorded: ({ diedOn }, { date }) => `The patient died on ${date(diedOn)}`,
  dispositionDecided: ({ outcome }) =>
    outcome === 'store' ? 'What is left is stored' : 'What is left is to be destroyed',
  materialDisposed: ({ vials, otherMaterial }) =>
    `Destroyed: ${vials.length} vials${vials.length > 0 ? ` (${vials.map((code) => code.split('-').at(-1)).join(', ')})` : ''}${otherMaterial ? ', tissue and culture' : ''}`,
  orderClosed: ({ outcome }) =>
    outcome === 'completed' ? 'Order completed' : 'Order closed after its stop',
};
