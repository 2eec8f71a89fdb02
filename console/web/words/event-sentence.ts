import type { Formats, Texts } from '../../../domain/texts/texts.js';
import type { OrderEvent, OrderEventOf, OrderEventType } from '../../../domain/order/events.js';
import { subjectText } from './subject-text.js';
import type { Words } from './words.js';

type Sentences = {
  readonly [T in OrderEventType]: (event: OrderEventOf<T>, formats: Formats) => string;
};
type Speech = { readonly texts: Texts; readonly words: Words; readonly formats: Formats };

/** The sentence of something that happened; what it is about is said in words. */
export function eventSentence(event: OrderEvent, { texts, words, formats }: Speech): string {
  const told =
    event.type === 'deadlinePassed' || event.type === 'deviationOpened'
      ? { ...event, subject: subjectText(event.subject, words, texts) }
      : event;
  return sentenceOf(told.type, told, texts.events, formats);
}

function sentenceOf<T extends OrderEventType>(
  type: T,
  event: OrderEventOf<T>,
  sentences: Sentences,
  formats: Formats,
): string {
  return sentences[type](event, formats);
}
