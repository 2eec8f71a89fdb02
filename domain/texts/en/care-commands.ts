import type { CareTexts } from '../care-texts.js';

/** English names of the commands on the way to the patient and after the dose. */
export const commands: CareTexts['commands'] = {
  rescheduleSession: {
    title: 'Reschedule session',
    action: 'Reschedule',
    help: 'Another date by the same rules. The clinician confirms the patient again.',
  },
  cancelSession: {
    title: 'Cancel appointment',
    action: 'Cancel appointment',
    help: 'Nothing was thawed: the vials stay, and the session needs another date.',
  },
  tellOfDoubt: {
    title: 'Appointment in doubt: told',
    action: 'Record as told',
    help: 'The coordinator has told the clinic, or the clinician the patient, that the appointment may not be kept. The date stays until it is moved or cancelled.',
  },
  confirmSession: {
    title: 'Confirm session',
    action: 'Confirm session',
    help: 'The patient is fit. The laboratory thaws the vials on this, so not earlier than the protocol allows.',
  },
  dispatchSessionProduct: {
    title: 'Dispatch session product',
    action: 'Dispatch',
    help: 'The life of the product must cover the trip and a margin.',
  },
  receiveSessionProduct: {
    title: 'Receive session product',
    action: 'Record receipt',
    help: 'Scan the containers and enter the temperature record. Without a good record quality assurance decides.',
  },
  decideExcursion: {
    title: 'Decide on excursion',
    action: 'Sign decision',
    help: 'A shipment out of its temperature, without a record or damaged: may it be used?',
  },
  recordMissedSession: {
    title: 'Record missed session',
    action: 'Record as missed',
    help: 'The session did not take place. A product that was made for it has to be discarded.',
  },
  discardProduct: {
    title: 'Discard product',
    action: 'Record discarding',
    help: 'Containers destroyed as biological waste; a second person confirms.',
  },
  recordSafetyCall: {
    title: 'Record safety call',
    action: 'Record call',
    help: 'In the first days after a dose. Report anything worse as an adverse event.',
  },
  recordFollowUp: {
    title: 'Record follow-up visit',
    action: 'Record visit',
    help: 'Months count from the last dose that was given. The last visit ends the follow-up.',
  },
  reportAdverseEvent: {
    title: 'Report adverse event',
    action: 'Report',
    help: 'Graded by CTCAE, 1 mild to 5 death. Grade 3 and more or serious holds the treatment.',
  },
  reviewAdverseEvent: {
    title: 'Review adverse event',
    action: 'Sign review',
    help: 'Assessed, and reported to the authority where the law asks for it.',
  },
  decideContinuation: {
    title: 'Decide on continuation',
    action: 'Sign decision',
    help: 'Going on ends the holds of adverse events. Sessions that were given stay.',
  },
  recordDeath: {
    title: 'Record death',
    action: 'Record death',
    help: 'Ends treatment and follow-up. If it may be related, report an adverse event of grade 5 too.',
  },
  decideDisposition: {
    title: 'Decide on remaining material',
    action: 'Sign decision',
    help: 'Storing needs the consent of the patient. Destroying waits for 72 hours.',
  },
  disposeMaterial: {
    title: 'Dispose of material',
    action: 'Record disposal',
    help: 'Material destroyed after the decision; a second person confirms.',
  },
};
