import type { DeviationRule } from '../order/deviation-rules.js';
import type { DutyKind } from '../order/duties/duty.js';
import type { OrderEventType } from '../order/events.js';
import type { MaterialRefusals } from '../order/refusals.js';
import type { ChoiceOf, FieldNameOf, Texts } from './texts.js';

/** The commands from prescription to harvest, whose words belong together. */
export type MaterialCommand =
  | 'placeOrder'
  | 'recordCollection'
  | 'dispatchBiopsy'
  | 'receiveBiopsy'
  | 'decideIntake'
  | 'startCulture'
  | 'feedCulture'
  | 'observeCulture'
  | 'passageCulture'
  | 'harvestCulture';

type MaterialEvent = Extract<
  OrderEventType,
  | 'orderPlaced'
  | 'biopsyCollected'
  | 'biopsyDispatched'
  | 'biopsyReceived'
  | 'intakeAccepted'
  | 'attemptRejected'
  | 'cultureStarted'
  | 'cultureFed'
  | 'cultureObserved'
  | 'culturePassaged'
  | 'cultureHarvested'
>;
type MaterialDuty = Extract<
  DutyKind,
  | 'collect'
  | 'dispatch'
  | 'receive'
  | 'decideIntake'
  | 'startCulture'
  | 'feed'
  | 'observe'
  | 'passage'
  | 'harvestBy'
>;
type MaterialRule = Extract<
  DeviationRule,
  | 'consentMissing'
  | 'punchesOutOfRange'
  | 'collectedWithPovidoneIodine'
  | 'receivedWithoutDispatch'
  | 'biopsyOld'
  | 'biopsyTooOld'
  | 'containerDamaged'
  | 'labelsDiffer'
  | 'itemsMissing'
  | 'temperatureExcursion'
  | 'temperatureReject'
  | 'noTemperatureEvidence'
  | 'isolatedBeforeAcceptance'
  | 'reagentExpired'
  | 'allergenInReagent'
  | 'fedLate'
  | 'passagedEarly'
  | 'passageLimitExceeded'
  | 'cultureSuspicion'
  | 'growthImplausible'
  | 'harvestBelowTarget'
  | 'harvestViabilityLow'
>;

/** The words of these phases in one language; a missing one does not compile. */
export type MaterialTexts = {
  readonly commands: Pick<Texts['commands'], MaterialCommand>;
  readonly fields: Pick<Texts['fields'], FieldNameOf<MaterialCommand>>;
  readonly choices: Pick<Texts['choices'], ChoiceOf<MaterialCommand>>;
  readonly refusals: Pick<Texts['refusals'], keyof MaterialRefusals>;
  readonly events: Pick<Texts['events'], MaterialEvent>;
  readonly duties: Pick<Texts['duties'], MaterialDuty>;
  readonly deviationRules: Pick<Texts['deviationRules'], MaterialRule>;
};
