import type { CareTexts } from '../care-texts.js';

/** English names of what has to be done on the way to the patient and after the dose. */
export const duties: CareTexts['duties'] = {
  confirmSession: 'Confirm session',
  dispatchSession: 'Dispatch session product',
  receiveSession: 'Receive session product',
  decideExcursion: 'Decide on excursion',
  discardProduct: 'Discard product',
  safetyCall: 'Call patient after dose',
  followUpVisit: 'Follow-up visit',
  reviewAdverseEvent: 'Review and report adverse event',
  decideContinuation: 'Decide on continuation',
  tellClinic: 'Appointment in doubt: tell the clinic',
  tellPatient: 'Appointment in doubt: tell the patient',
  settleAppointment: 'Appointment in doubt: move or cancel it',
  decideDisposition: 'Decide on remaining material',
  disposeMaterial: 'Dispose of material',
};

/** English reasons why an appointment may not be kept. */
export const doubts: CareTexts['doubts'] = {
  releaseVoid: 'the release of the cell bank is void',
  preparationStopped: 'the preparation was stopped',
  productRejected: 'the product was rejected',
  shipmentRejected: 'the shipment was rejected',
  productDiscarded: 'the product was discarded',
  productExpired: 'the product has expired',
  productBlocked: 'the product is blocked',
  shipmentInDoubt: 'the shipment is in doubt',
  onHold: 'on hold',
  treatmentRests: 'the treatment is paused',
};

/** English names of the rules whose breach opens a deviation. */
export const deviationRules: CareTexts['deviationRules'] = {
  laterVialTaken: 'Vial taken although one expires earlier',
  reserveTakenFirst: 'Reserve taken although a dose vial is left',
  preparedUnconfirmed: 'Prepared without a valid confirmation of the patient',
  preparedAfterStop: 'Prepared after the treatment had ended',
  unreleasedProductReceived: 'Product received that was not released',
  containersMissing: 'Containers missing from the shipment',
  interventionTooClose: 'Injection too close to another intervention',
  mixedWithFiller: 'Product mixed with a filler',
  safetyCallOutsideWindow: 'Safety call outside its days',
  followUpOutsideWindow: 'Follow-up visit outside its window',
  followUpVisitsMissing: 'Follow-up visits missing at the end',
  adverseEvent: 'Severe or serious adverse event',
  disposedEarly: 'Destroyed before the waiting time was over',
  disposedWithoutDecision: 'Destroyed without a decision',
  disposedOnHold: 'Destroyed during a hold on the material',
};
