import type { CareTexts } from '../care-texts.js';
import { choices as treatmentChoices } from './treatment-forms.js';
import { material } from './material.js';

const choices = { ...treatmentChoices, ...material.choices };
const containerStatuses = {
  filled: 'filled',
  released: 'released',
  blocked: 'blocked',
  administered: 'given',
  partlyUsed: 'partly used',
  unusable: 'to be discarded',
  discarded: 'discarded',
};

/** English sentences of refusals on the way to the patient and after the dose: the fact and the way out. */
export const refusals: CareTexts['refusals'] = {
  tooEarlyToConfirm: ({ fromAt }, { instant }) =>
    `It is too early to say that the patient is fit. Confirm from ${instant(fromAt)}.`,
  interventionTooClose: ({ kind, area, on, days }, { date }) =>
    `${choices[kind]} (${choices[area]}) on ${date(on)} is too close: ${days} days must lie between. Choose another date.`,
  mixedWithFiller: () =>
    'The product may not be mixed with a filler: nobody knows whether the cells survive it. Give it alone.',
  lifeTooShort: ({ expiresAt, neededUntil }, { instant }) =>
    `The product expires ${instant(expiresAt)} and would have to last until ${instant(neededUntil)}. Find a faster way or plan the session again.`,
  containerNotThere: ({ code, status }) =>
    `${code} cannot be discarded: it is ${containerStatuses[status]}. Check the label.`,
  noDoubt: () => 'No appointment that is still to come is in doubt. Reload to see what is planned.',
  noOpenExcursion: () => 'No shipment waits for a decision.',
  unknownExcursion: ({ excursionId }) =>
    `${excursionId} is not open any more. Reload to see what is.`,
  excursionOpen: ({ excursionId }) =>
    `The shipment is in doubt (${excursionId}). Quality assurance has to decide on it first.`,
  notGiven: ({ sessionId }) => `No dose was given in session ${sessionId}. Choose another one.`,
  noDoseGiven: () => 'No dose has been given yet.',
  unknownVisit: ({ month, months }) =>
    `There is no visit after ${month} months. Choose one of: ${months.join(', ')}.`,
  visitRecorded: ({ month }) => `The visit after ${month} months has been recorded already.`,
  unknownAdverseEvent: ({ adverseEventId }) =>
    `${adverseEventId} does not wait for a review. Reload to see what does.`,
  noAdverseEvent: () => 'No adverse event waits for a review.',
  sessionsOutOfReach: ({ sessions, from, to }) =>
    to < from
      ? 'There is no session left that could be left out.'
      : `${sessions} sessions are not fewer. Choose from ${from} to ${to}.`,
  sessionInPreparation: ({ sessionId }) =>
    `The product of session ${sessionId} is prepared. Give it or record it as missed first.`,
  deathRecordedBefore: ({ diedOn }, { date }) =>
    `The death of the patient on ${date(diedOn)} has been recorded.`,
  nothingLeft: () => 'Nothing of the patient’s cells is left.',
  rejectedMaterial: () => 'Only vials that were not rejected can be stored. Decide to destroy.',
};
