import type { Texts } from '../../../../domain/texts/texts.js';
import type { Words } from '../../words/words.js';
import type { FormIssue } from './check-form.js';
import { fieldText } from './field-text.js';

/** The labels of what keeps a form from being sent, each once. */
export function missingFields(issues: readonly FormIssue[], texts: Texts, words: Words): readonly string[] {
  const labels = issues.map(({ path }) => {
    if (path === 'lateEntryReason') return words.form.lateReason;
    if (path === 'performedAt') return words.form.performedAt;
    const parts = path.split('.');
    const name = [...parts].reverse().find((part) => !/^\d+$/.test(part)) ?? path;
    const row = parts.find((part) => /^\d+$/.test(part));
    return `${fieldText(name, texts).label}${row === undefined ? '' : ` (${Number(row) + 1})`}`;
  });
  return [...new Set(labels)];
}
