import type { Formats, Texts } from '../../../domain/texts/texts.js';
import type { PlacedOrder } from '../../../domain/order/state.js';
import type { Refusal } from '../../../domain/refusal.js';
import { holdReasonText } from './hold-reason-text.js';
import { refusalSentence } from './refusal-sentence.js';
import type { Words } from './words.js';

type Language = { readonly texts: Texts; readonly words: Words; readonly formats: Formats };

/** The sentence of a refusal about this order: deviations and holds are called by what they are, beside their numbers. */
export function namedRefusal(
  refusal: Refusal,
  state: PlacedOrder | null,
  { texts, words, formats }: Language,
): string {
  const names = new Map([
    ...(state?.deviations ?? []).map(
      ({ deviationId, rule }) => [deviationId, texts.deviationRules[rule]] as const,
    ),
    ...(state?.holds ?? []).map(
      ({ holdId, reason }) => [holdId, holdReasonText(reason, words, texts)] as const,
    ),
  ]);
  return refusalSentence(refusal, texts, formats).replace(/\b(DEV|HOLD)-[\w-]+/g, (id) => {
    const name = names.get(id);
    return name === undefined ? id : words.form.calledBy(name, id);
  });
}
