import type { Tone } from '../../ui/tone.js';
import { eventSentence } from '../../words/event-sentence.js';
import type { Language } from '../../words/language.js';
import { isCommandTitle } from '../../words/is-command-title.js';
import { limitText } from '../../words/limit-text.js';
import { holdReasonText } from '../../words/hold-reason-text.js';
import { subjectText } from '../../words/subject-text.js';
import type { Exception } from './exception.js';

type Told = {
  readonly title: string;
  readonly detail: string;
  readonly tone: Extract<Tone, 'warn' | 'bad'>;
};

const grave: readonly Exception['kind'][] = [
  'failed',
  'outOfLimit',
  'hold',
  'excursion',
  'productExpired',
];

/** An exception in words: what kind it is, and the fact. */
export const exceptionText = (exception: Exception, language: Language): Told => ({
  title: language.words.decision.kinds[exception.kind],
  detail: detailOf(exception, language),
  tone: isGrave(exception) ? 'bad' : 'warn',
});

const isGrave = (exception: Exception): boolean =>
  grave.includes(exception.kind) ||
  (exception.kind === 'deviation' && exception.deviation.grade === 'critical');

function detailOf(exception: Exception, language: Language): string {
  const { words, texts, formats } = language;
  switch (exception.kind) {
    case 'missing':
      return `${texts.choices[exception.test]}, ${words.decision.dueOn(formats.short(exception.dueAt))}`;
    case 'invalid':
    case 'failed':
      return texts.choices[exception.test];
    case 'outOfLimit':
      return `${texts.choices[exception.test]}: ${words.decision.limit(formats.number(exception.value), limitText(exception.limit, words, formats))}`;
    case 'repeated':
      return `${texts.choices[exception.test]}: ${words.decision.times(exception.count)}`;
    case 'age':
      return words.decision.ageOver(
        formats.number(exception.ageHours, 1),
        formats.number(exception.limitHours),
      );
    case 'temperature':
      return words.temperature[exception.verdict];
    case 'containerDamaged':
      return `${words.order.container}: ${words.order.damaged}`;
    case 'labelsDiffer':
      return `${words.order.labels}: ${words.order.differ}`;
    case 'belowTarget':
      return words.decision.cellsUnder(
        formats.cells(exception.liveCells),
        formats.cells(exception.target),
      );
    case 'viabilityLow':
      return words.decision.limit(
        formats.percent(exception.percent),
        `≥ ${formats.percent(exception.limitPercent)}`,
      );
    case 'suspicion':
      return `${exception.vessel}, ${formats.short(exception.at)}`;
    case 'productExpired':
      return formats.instant(exception.expiredAt);
    case 'hold':
      return `${words.holdScopes[exception.hold.scope]} · ${holdReasonText(exception.hold.reason, words, texts)}`;
    case 'deviation':
      return [
        texts.deviationRules[exception.deviation.rule],
        ...(exception.deviation.subject
          ? [subjectText(exception.deviation.subject, words, texts)]
          : []),
        words.grades[exception.deviation.grade],
      ].join(' · ');
    case 'excursion':
      return [
        subjectText(exception.excursion.subject, words, texts),
        words.temperature[exception.excursion.verdict],
        formats.short(exception.excursion.openedAt),
      ].join(' · ');
    case 'secondPerson':
      return `${isCommandTitle(exception.waiting.commandType, texts) ? texts.commands[exception.waiting.commandType].title : exception.waiting.commandType}, ${words.decision.dueOn(formats.short(exception.waiting.dueAt))}`;
    case 'lateEntry':
    case 'changedAfterReview':
      return entryText(exception, language);
  }
}

function entryText(
  { entry }: Extract<Exception, { kind: 'lateEntry' | 'changedAfterReview' }>,
  { words, texts, formats }: Language,
): string {
  const { happened, personName, recordedAt } = entry;
  const sentence = eventSentence(happened.event, { texts, words, formats });
  return `${sentence}. ${words.decision.entered(formats.short(recordedAt), personName ?? words.history.somebody)}`;
}
