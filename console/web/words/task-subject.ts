import type { WorkItem } from '../../contract/reads.js';
import type { Texts } from '../../../domain/texts/texts.js';
import { holdReasonText } from './hold-reason-text.js';
import { subjectText } from './subject-text.js';
import type { Words } from './words.js';

/** What a task is about, in words: why there is the deviation or the hold, or the thing itself. */
export const taskSubject = (
  { about, subject }: Pick<WorkItem, 'about' | 'subject'>,
  words: Words,
  texts: Texts,
): string => (about ? holdReasonText(about, words, texts) : subjectText(subject, words, texts));
