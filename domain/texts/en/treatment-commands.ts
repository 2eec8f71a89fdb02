import type { TreatmentTexts } from '../treatment-texts.js';

/** English names of the commands from the bank to the last dose, and of interruptions. */
export const commands: TreatmentTexts['commands'] = {
  bankVials: {
    title: 'Bank vials',
    action: 'Record banking',
    help: 'Filling, labelling and freezing. Every vial gets its code here; a second person confirms.',
  },
  recordQcResults: {
    title: 'Enter QC results of the bank',
    action: 'Enter results of the bank',
    help: 'Scan the sample. Each result is judged by the limit of the protocol.',
  },
  decideQc: {
    title: 'Decide on the bank',
    action: 'Sign decision',
    help: 'Acceptance needs complete, passing results and nothing open.',
  },
  decideAfterQcRejection: {
    title: 'Decide after rejection',
    action: 'Sign decision',
    help: 'With the patient: another collection, or the end of this order.',
  },
  certifyRelease: {
    title: 'Certify release of the bank',
    action: 'Certify',
    help: 'Releases dose and reserve vials; the sessions can be planned.',
  },
  planSession: {
    title: 'Plan session',
    action: 'Plan',
    help: 'Intervals count calendar days from the last dose that was given.',
  },
  prepareSessionProduct: {
    title: 'Prepare session product',
    action: 'Record preparation',
    help: 'Thawing, washing and filling. The life of the product begins with its formulation; a second person confirms.',
  },
  recordSessionResults: {
    title: 'Enter QC results of a session',
    action: 'Enter results of the session',
    help: 'Scan the sample of the session product. Sterility may follow after use.',
  },
  decideSessionQc: {
    title: 'Decide on session product',
    action: 'Sign decision',
    help: 'A rejected product is discarded, and the session is planned again.',
  },
  certifySessionProduct: {
    title: 'Certify session product',
    action: 'Certify',
    help: 'The product may leave for the patient.',
  },
  confirmIdentity: {
    title: 'Confirm identity',
    action: 'Confirm identity',
    help: 'Scan container and patient side by side. Scan every container that will be used.',
  },
  authoriseAdministration: {
    title: 'Authorise injection',
    action: 'Authorise',
    help: 'Answer for today. Whoever confirmed the identity cannot authorise.',
  },
  recordAdministration: {
    title: 'Record injection',
    action: 'Sign record',
    help: 'What was given, where and how. Enter it as it was, also if it was not as planned.',
  },
  confirmAsSecondPerson: {
    title: 'Confirm as second person',
    action: 'Confirm',
    help: 'You were there and the entry is right. Otherwise open a deviation.',
  },
  openDeviation: {
    title: 'Open deviation',
    action: 'Open deviation',
    help: 'Something was not as it should be. Quality assurance grades it.',
  },
  classifyDeviation: {
    title: 'Grade deviation',
    action: 'Sign grade',
    help: 'While a major or critical deviation is open, no product is released.',
  },
  closeDeviation: {
    title: 'Close deviation',
    action: 'Sign closure',
    help: 'Cause and measures are known and recorded.',
  },
  placeHold: {
    title: 'Place hold',
    action: 'Place hold',
    help: 'Stops decisions at once. Cells are cared for and results are entered as before.',
  },
  releaseHold: {
    title: 'Release hold',
    action: 'Sign release',
    help: 'The reason of the hold is gone.',
  },
  stopOrder: {
    title: 'Stop order',
    action: 'Stop order',
    help: 'Ends the treatment for good. A patient who was given a dose is followed up.',
  },
};
