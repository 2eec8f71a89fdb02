import type { AllowedAction } from '../../../contract/reads.js';
import type { RefusalCode } from '../../../../domain/refusal.js';

/** Actions that may be tried, then those that would be refused with the reason worth reading. */
export function actionsInOrder(actions: readonly AllowedAction[]): {
  readonly open: readonly AllowedAction[];
  readonly refused: readonly AllowedAction[];
} {
  return {
    open: actions.filter((action) => action.refusal === null),
    refused: actions.filter((action) => action.refusal !== null && !isElsewhere(action)),
  };
}

/** Not this person's, not of this stage, or done already: a sentence about it would help nobody. */
const isElsewhere = ({ type, refusal }: AllowedAction): boolean =>
  type === 'placeOrder' || elsewhere.some((code) => code === refusal?.code);

const elsewhere: readonly RefusalCode[] = [
  'notYourRole',
  'notYourSite',
  'notAtThisStage',
  'alreadyCollected',
  'alreadyReceived',
  'alreadyDecided',
  'nothingToConfirm',
  'unknownHold',
  'unknownDeviation',
  // There is nothing of the kind, which needs no sentence.
  'noOpenHold',
  'noOpenDeviation',
  'noOpenExcursion',
  'noOpenInvestigation',
  'noAdverseEvent',
  'noLatePositive',
  'noContamination',
  'noSharedRisk',
  'noDoubt',
  'noChangedEvidence',
  'noShortfall',
  'noSessionAt',
  'nothingLeft',
  'noDoseGiven',
  'noVialBlocked',
  'allConsentsGiven',
  'notPaused',
  'notRejected',
  'nothingContaminated',
  'alreadyReviewed',
  'finalSterilityNotAsked',
];
