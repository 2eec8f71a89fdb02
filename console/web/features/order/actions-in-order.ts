import type { AllowedAction } from '../../../contract/reads.js';

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

/** Not this person's, or not of this stage: a sentence about it would help nobody. */
const isElsewhere = ({ type, refusal }: AllowedAction): boolean =>
  type === 'placeOrder' ||
  refusal?.code === 'notYourRole' ||
  refusal?.code === 'notAtThisStage' ||
  refusal?.code === 'notYourSite';
