import type { Formats } from '../../../domain/texts/texts.js';
import type { FormIssue } from '../features/command/check-form.js';
import type { Words } from './words.js';

/** What is wrong with what was entered, and what would be right. */
export function issueSentence(
  { problem, limit }: FormIssue,
  words: Words,
  formats: Formats,
): string {
  if (problem === 'missing') return words.form.missing;
  if (problem === 'wrong' || limit === undefined) return words.form.wrong;
  return words.form[problem](formats.number(limit));
}
