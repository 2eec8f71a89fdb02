import type { Texts } from '../../../../domain/texts/texts.js';
import type { Words } from '../../words/words.js';
import type { FormIssue } from './check-form.js';
import { fieldText } from './field-text.js';

/** The labels of what keeps a form from being sent, each once; how often, where it is in several lines. */
export function missingFields(
  issues: readonly FormIssue[],
  texts: Texts,
  words: Words,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path } of issues) {
    const label = labelOf(path, texts, words);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => (count === 1 ? label : `${label} ×${count}`));
}

function labelOf(path: string, texts: Texts, words: Words): string {
  if (path === 'lateEntryReason') return words.form.lateReason;
  if (path === 'performedAt') return words.form.performedAt;
  const name = path
    .split('.')
    .reverse()
    .find((part) => !/^\d+$/.test(part));
  return fieldText(name ?? path, texts).label;
}
