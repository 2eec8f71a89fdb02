import type { TreatmentTexts } from '../treatment-texts.js';

/** English names of what has to be done, and of what time does. */
export const duties: TreatmentTexts['duties'] = {
  bank: 'Bank vials',
  recordResults: 'Enter QC result',
  decideQc: 'Decide on the bank',
  decideAfterRejection: 'Decide after rejection',
  certify: 'Certify release of the bank',
  planSession: 'Plan session',
  prepareSession: 'Prepare session product',
  recordSessionResults: 'Enter session results',
  decideSessionQc: 'Decide on session product',
  certifySession: 'Certify session product',
  confirmIdentity: 'Confirm identity',
  authorise: 'Authorise injection',
  administer: 'Give injection',
  confirmSecondPerson: 'Confirm as second person',
  classifyDeviation: 'Grade deviation',
  closeDeviation: 'Close deviation',
  releaseHold: 'Review hold',
  decideFollowUp: 'Follow up patient',
  productExpiry: 'Product expires',
  authorisationExpiry: 'Authorisation lapses',
  identityExpiry: 'Identity check lapses',
};

/** English names of the rules whose breach opens a deviation. */
export const deviationRules: TreatmentTexts['deviationRules'] = {
  segregationBreached: 'Done by a person who may not have done it in this batch',
  frozenLate: 'Frozen later than allowed after harvest',
  testVialsMissing: 'Fewer test vials than planned',
  resultFailed: 'Test result out of specification',
  repeatedTooOften: 'Test repeated more often than allowed',
  unreleasedVialThawed: 'Vial thawed that was not released',
  expiredVialThawed: 'Expired vial thawed',
  preparedEarly: 'Product prepared without a session within its life',
  preparedOnHold: 'Product prepared during a hold',
  expiredProductGiven: 'Expired product given',
  givenWithoutAuthorisation: 'Given without authorisation',
  givenOnHold: 'Given during a hold',
  authorisationLapsed: 'Given after the authorisation had lapsed',
  identityNotConfirmed: 'Given from a container whose identity was not confirmed',
  wrongContainerGiven: 'Given from a container of another product',
  doseNotAsPrescribed: 'Dose not as prescribed',
  anaesthesiaUsed: 'Anaesthesia used against the protocol',
  secondPersonLate: 'Second person confirmed late',
  reportedByPerson: 'Reported by a person',
};
