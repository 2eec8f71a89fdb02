import type { Hold } from '../../../domain/order/state.js';
import type { Texts } from '../../../domain/texts/texts.js';
import type { Words } from './words.js';

/** Why a hold was placed, in words. */
export function holdReason(reason: Hold['reason'], texts: Texts, words: Words): string {
  if (reason === 'person') return words.order.heldByPerson;
  return reason === 'consentWithdrawn'
    ? texts.commands.withdrawConsent.title
    : texts.deviationRules[reason];
}
