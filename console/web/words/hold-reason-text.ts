import type { Hold } from '../../../domain/order/state.js';
import type { Texts } from '../../../domain/texts/texts.js';
import type { Words } from './words.js';

/** Why something is on hold, in words: a broken rule, or a person's own reason. */
export const holdReasonText = (reason: Hold['reason'], words: Words, texts: Texts): string =>
  reason === 'person' ? words.order.heldByPerson : texts.deviationRules[reason];
