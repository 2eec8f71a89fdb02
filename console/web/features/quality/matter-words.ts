import type { QualityMatter } from '../../../contract/quality.js';
import type { Texts } from '../../../../domain/texts/texts.js';
import type { Tone } from '../../ui/tone.js';
import { holdReasonText } from '../../words/hold-reason-text.js';
import { subjectText } from '../../words/subject-text.js';
import type { Words } from '../../words/words.js';

/** What it is, in a few words: the rule that was broken, the test that failed, what happened to the patient. */
export function matterTitle(matter: QualityMatter, words: Words, texts: Texts): string {
  switch (matter.kind) {
    case 'deviation':
    case 'changedEvidence':
      return texts.deviationRules[matter.what];
    case 'hold':
      return holdReasonText(matter.what, words, texts);
    case 'excursion':
      return words.temperature[matter.what];
    case 'investigation':
    case 'latePositive':
    case 'adverseEvent':
    case 'contamination':
      return texts.choices[matter.what];
  }
}

/**
 * What it is about: vessels, a sample, a session, an area of the skin; empty for the whole order. Codes stand without
 * the number of their order, which stands above them.
 */
export function matterSubject(
  { kind, subject }: Pick<QualityMatter, 'kind' | 'subject'>,
  words: Words,
  texts: Texts,
): string {
  if (kind === 'adverseEvent') return isChoice(subject, texts) ? texts.choices[subject] : subject;
  return subjectText(subject, words, texts).replace(/\bDL-\d{4}-\d{6}-(?=[A-Z])/g, '');
}

const isChoice = (name: string, texts: Texts): name is keyof Texts['choices'] =>
  Object.hasOwn(texts.choices, name);

/** The class of a deviation, or the weight and grade of an adverse event; nothing where there is none. */
export function matterClass(
  { grade, ctcae }: Pick<QualityMatter, 'grade' | 'ctcae'>,
  words: Words,
): { readonly text: string; readonly tone: Tone } | undefined {
  if (grade === null) return undefined;
  const text = words.quality.grades[grade];
  return {
    text: ctcae === null ? text : words.quality.ctcae(text, ctcae),
    tone: tones[grade],
  };
}

const tones: Readonly<Record<NonNullable<QualityMatter['grade']>, Tone>> = {
  unclassified: 'warn',
  minor: 'neutral',
  major: 'warn',
  critical: 'bad',
  severe: 'bad',
  notSevere: 'neutral',
};

/** The kind that says most about an occurrence comes first in this list. */
const telling = [
  'contamination',
  'latePositive',
  'changedEvidence',
  'adverseEvent',
  'excursion',
  'investigation',
  'deviation',
  'hold',
] as const;

/** What an occurrence is called: its most telling matter. */
export function occurrenceTitle(
  matters: readonly QualityMatter[],
  words: Words,
  texts: Texts,
): string {
  const first = telling
    .flatMap((kind) => matters.find((matter) => matter.kind === kind) ?? [])
    .at(0);
  if (!first) return '';
  const title = matterTitle(first, words, texts);
  return first.kind === 'deviation' ? title : `${words.quality.kinds[first.kind]}: ${title}`;
}
