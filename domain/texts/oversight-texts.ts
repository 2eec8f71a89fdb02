import type { CommandType } from '../order/catalogue.js';
import type { DeviationRule } from '../order/deviation-rules.js';
import type { DutyKind } from '../order/duties/duty.js';
import type { OversightEvents } from '../order/oversight-events.js';
import type { OversightRefusals } from '../order/oversight-refusals.js';
import type { ChoiceOf, FieldNameOf, Texts } from './texts.js';

/** The commands for what does not go as planned before the treatment, whose words belong together. */
export type OversightCommand =
  | 'amendPrescription'
  | 'withdrawConsent'
  | 'giveConsent'
  | 'pauseTreatment'
  | 'resumeTreatment'
  | 'rescreenPatient'
  | 'reportShipmentLost'
  | 'recordSerology'
  | 'recordConfirmatory'
  | 'decideSerology'
  | 'discardVessel'
  | 'reportContamination'
  | 'correctContamination'
  | 'decideAfterContamination'
  | 'flagSharedRisk'
  | 'withdrawSharedRisk'
  | 'freezeBackup'
  | 'approveHarvestException'
  | 'decideShortfall'
  | 'recordVialTest'
  | 'closeOosInvestigation'
  | 'reviewBatchRecord'
  | 'reviewFinalSterility'
  | 'confirmFinalRelease'
  | 'acknowledgeLatePositive'
  | 'acknowledgeChangedEvidence'
  | 'recordOrganism'
  | 'unblockVials'
  | 'correctEntry';
type Other = Exclude<CommandType, OversightCommand>;

type OversightDuty = Extract<
  DutyKind,
  | 'rescreen'
  | 'recollect'
  | 'receiveRecollected'
  | 'biopsyAge'
  | 'recordSerology'
  | 'confirmSerology'
  | 'decideSerology'
  | 'decideContamination'
  | 'noGrowth'
  | 'decideShortfall'
  | 'decideAfterLoss'
  | 'closeInvestigation'
  | 'reviewBatchRecord'
  | 'acknowledgeLatePositive'
  | 'acknowledgeChangedEvidence'
  | 'reviewFinalSterility'
  | 'confirmFinalRelease'
>;
type OversightRule = Extract<
  DeviationRule,
  | 'collectionIncomplete'
  | 'shipmentLost'
  | 'serologySampleOutsideWindow'
  | 'serologyReactiveLate'
  | 'sharedStorageBeforeSerology'
  | 'contamination'
  | 'contaminatedVesselUsed'
  | 'sharedRiskReported'
  | 'cultureTooLong'
  | 'harvestedEarly'
  | 'postThawViabilityLow'
  | 'doseVialTested'
  | 'repeatsUsedUp'
  | 'blockedProductGiven'
  | 'correctedAfterRelease'
  | 'treatedOnChangedEvidence'
  | 'contraindicationFound'
  | 'preparedWhilePaused'
>;

/** The words of these commands in one language. Fields and choices that other commands have too are not among them. */
export type OversightTexts = {
  readonly commands: Pick<Texts['commands'], OversightCommand>;
  readonly fields: Pick<
    Texts['fields'],
    Exclude<FieldNameOf<OversightCommand>, FieldNameOf<Other>>
  >;
  readonly choices: Pick<Texts['choices'], Exclude<ChoiceOf<OversightCommand>, ChoiceOf<Other>>>;
  readonly refusals: Pick<Texts['refusals'], keyof OversightRefusals>;
  readonly events: Pick<Texts['events'], keyof OversightEvents>;
  readonly duties: Pick<Texts['duties'], OversightDuty>;
  readonly deviationRules: Pick<Texts['deviationRules'], OversightRule>;
};
