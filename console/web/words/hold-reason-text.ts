import type { Hold } from '../../../domain/order/state.js';
import type { Texts } from '../../../domain/texts/texts.js';
import type { Words } from './words.js';

/** Why something is on hold, in words: a broken rule, a consent taken back, or a person's own reason. */
export function holdReasonText(reason: Hold['reason'], words: Words, texts: Texts): string {
  if (reason === 'person') return words.order.heldByPerson;
  return reason === 'consentWithdrawn'
    ? words.order.consentWithdrawn
    : texts.deviationRules[reason];
}
