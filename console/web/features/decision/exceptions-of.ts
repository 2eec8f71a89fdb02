import type { DecisionSubject } from './decision-subject.js';
import type { Exception } from './exception.js';
import { historyExceptions } from './history-exceptions.js';
import { interruptionExceptions } from './interruption-exceptions.js';
import { materialExceptions } from './material-exceptions.js';
import { qualityExceptions } from './quality-exceptions.js';

/**
 * Everything out of the ordinary in what a decision rests on, worst first: what stands in its way, then the evidence,
 * then how it was entered. Which evidence that is follows from the sections the command reads. Each has its own key;
 * the decision waits until each was looked at.
 */
export const exceptionsOf = (subject: DecisionSubject): readonly Exception[] => [
  ...interruptionExceptions(subject),
  ...qualityExceptions(subject),
  ...materialExceptions(subject),
  ...historyExceptions(subject),
];
