import type { Formats, Texts } from '../../../domain/texts/texts.js';
import type { OrderEvent, OrderEventOf, OrderEventType } from '../../../domain/order/events.js';

type Sentences = {
  readonly [T in OrderEventType]: (event: OrderEventOf<T>, formats: Formats) => string;
};

/** The sentence of something that happened. */
export function eventSentence(event: OrderEvent, texts: Texts, formats: Formats): string {
  return sentenceOf(event.type, event, texts.events, formats);
}

function sentenceOf<T extends OrderEventType>(
  type: T,
  event: OrderEventOf<T>,
  sentences: Sentences,
  formats: Formats,
): string {
  return sentences[type](event, formats);
}
