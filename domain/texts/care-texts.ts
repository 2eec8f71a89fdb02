import type { CareEvents } from '../order/care-events.js';
import type { CareRefusals } from '../order/care-refusals.js';
import type { CommandType } from '../order/catalogue.js';
import type { DeviationRule } from '../order/deviation-rules.js';
import type { DutyKind } from '../order/duties/duty.js';
import type { ChoiceOf, FieldNameOf, Texts } from './texts.js';

/** The commands on the way to the patient and after the dose, whose words belong together. */
export type CareCommand =
  | 'rescheduleSession'
  | 'cancelSession'
  | 'tellOfDoubt'
  | 'confirmSession'
  | 'dispatchSessionProduct'
  | 'receiveSessionProduct'
  | 'decideExcursion'
  | 'recordMissedSession'
  | 'discardProduct'
  | 'recordSafetyCall'
  | 'recordFollowUp'
  | 'reportAdverseEvent'
  | 'reviewAdverseEvent'
  | 'decideContinuation'
  | 'recordDeath'
  | 'decideDisposition'
  | 'disposeMaterial';
type Other = Exclude<CommandType, CareCommand>;

type CareDuty = Extract<
  DutyKind,
  | 'confirmSession'
  | 'dispatchSession'
  | 'receiveSession'
  | 'decideExcursion'
  | 'discardProduct'
  | 'safetyCall'
  | 'followUpVisit'
  | 'reviewAdverseEvent'
  | 'decideContinuation'
  | 'tellClinic'
  | 'tellPatient'
  | 'settleAppointment'
  | 'decideDisposition'
  | 'disposeMaterial'
>;
type CareRule = Extract<
  DeviationRule,
  | 'laterVialTaken'
  | 'reserveTakenFirst'
  | 'preparedUnconfirmed'
  | 'preparedAfterStop'
  | 'unreleasedProductReceived'
  | 'containersMissing'
  | 'interventionTooClose'
  | 'mixedWithFiller'
  | 'safetyCallOutsideWindow'
  | 'followUpOutsideWindow'
  | 'followUpVisitsMissing'
  | 'adverseEvent'
  | 'disposedEarly'
  | 'disposedWithoutDecision'
  | 'disposedOnHold'
>;

/** The words of these commands in one language. Fields and choices that other commands have too are not among them. */
export type CareTexts = {
  readonly commands: Pick<Texts['commands'], CareCommand>;
  readonly fields: Pick<Texts['fields'], Exclude<FieldNameOf<CareCommand>, FieldNameOf<Other>>>;
  readonly choices: Pick<Texts['choices'], Exclude<ChoiceOf<CareCommand>, ChoiceOf<Other>>>;
  readonly refusals: Pick<Texts['refusals'], keyof CareRefusals>;
  readonly events: Pick<Texts['events'], keyof CareEvents>;
  readonly duties: Pick<Texts['duties'], CareDuty>;
  readonly deviationRules: Pick<Texts['deviationRules'], CareRule>;
  readonly doubts: Texts['doubts'];
};
