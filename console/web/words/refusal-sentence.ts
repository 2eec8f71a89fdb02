import type { Formats, Texts } from '../../../domain/texts/texts.js';
import type { RefusalFacts } from '../../../domain/order/refusals.js';
import type { Refusal, RefusalCode, RefusalOf } from '../../../domain/refusal.js';

type Sentences = {
  readonly [C in RefusalCode]: (facts: Readonly<RefusalFacts[C]>, formats: Formats) => string;
};

/** The sentence of a refusal: the fact and the way out. */
export function refusalSentence(refusal: Refusal, texts: Texts, formats: Formats): string {
  return sentenceOf(refusal, texts.refusals, formats);
}

function sentenceOf<C extends RefusalCode>(
  refusal: RefusalOf<C>,
  sentences: Sentences,
  formats: Formats,
): string {
  const sentence: Sentences[C] | undefined = sentences[refusal.code];
  return sentence ? sentence(refusal.facts, formats) : refusal.code;
}
