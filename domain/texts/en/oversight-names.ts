import type { OversightTexts } from '../oversight-texts.js';

/** English names of what has to be done, and of what time does, when things do not go as planned. */
export const duties: OversightTexts['duties'] = {
  rescreen: 'Screen patient again',
  recollect: 'Collect missing tubes',
  receiveRecollected: 'Receive missing tubes',
  biopsyAge: 'Biopsy reaches its age limit',
  recordSerology: 'Enter serology',
  confirmSerology: 'Confirm reactive marker',
  decideSerology: 'Decide on serology',
  decideContamination: 'Decide after contamination',
  noGrowth: 'Culture has not grown',
  decideShortfall: 'Decide on missing cells',
  decideAfterLoss: 'Stop order after the last loss',
  closeInvestigation: 'Investigate result',
  reviewBatchRecord: 'Review batch record',
  acknowledgeChangedEvidence: 'Acknowledge: treated on evidence that has changed',
  acknowledgeLatePositive: 'Acknowledge late positive',
  reviewFinalSterility: 'Review final results of the bank',
  confirmFinalRelease: 'Confirm final release of the bank',
};

/** English names of the rules whose breach opens a deviation. */
export const deviationRules: OversightTexts['deviationRules'] = {
  collectionIncomplete: 'Tubes missing from the collection',
  shipmentLost: 'Shipment lost',
  serologySampleOutsideWindow: 'Blood for serology taken at the wrong time',
  serologyReactiveLate: 'Marker reactive after the certification',
  sharedStorageBeforeSerology: 'Stored beside other cells before the serology was released',
  contamination: 'Contamination',
  contaminatedVesselUsed: 'Cells of a contaminated vessel used',
  sharedRiskReported: 'Contamination in an order that shared incubator or lot',
  cultureTooLong: 'Cultured longer than allowed',
  harvestedEarly: 'Harvested below the planned confluence',
  postThawViabilityLow: 'Viability after thawing below its limit',
  doseVialTested: 'Vial for a dose used for a test',
  repeatsUsedUp: 'Test invalid and not to be repeated',
  blockedProductGiven: 'Blocked product given',
  treatedOnChangedEvidence: 'Patient treated with product whose evidence has changed',
  correctedAfterRelease: 'Entry corrected after the certification',
  contraindicationFound: 'Contraindication found at the new screening',
  preparedWhilePaused: 'Product prepared while the treatment was paused',
};
