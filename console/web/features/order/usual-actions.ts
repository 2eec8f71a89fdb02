/** Actions that are possible at almost any time and never are what an order waits for. */
const usual: readonly string[] = [
  'placeHold',
  'openDeviation',
  'stopOrder',
  'correctEntry',
  'reportAdverseEvent',
  'recordDeath',
  'amendPrescription',
  'withdrawConsent',
  'giveConsent',
  'pauseTreatment',
  'rescreenPatient',
  'reportContamination',
  'discardVessel',
  'freezeBackup',
  'approveHarvestException',
  'flagSharedRisk',
  'correctContamination',
  'withdrawSharedRisk',
  'recordVialTest',
  'discardProduct',
  'disposeMaterial',
  'recordFollowUp',
  'recordSafetyCall',
  'recordSerology',
  'recordConfirmatory',
  'recordQcResults',
  'recordSessionResults',
  'recordMissedSession',
];

/** True for actions that stand aside from the next step. */
export const isUsual = (type: string): boolean => usual.includes(type);
