import type { HistoryEntry } from '../../../contract/reads.js';
import { sectionsOf } from '../../../../domain/order/evolve/evolve.js';
import { isBefore } from '../../../../domain/schedule/instants.js';
import { catalogue, isCommandType } from '../../../../domain/order/catalogue.js';
import type { Section } from '../../../../domain/order/sections.js';
import { readsOf, type DecisionSubject } from './decision-subject.js';
import type { Exception } from './exception.js';

/** Entries made late, and entries that changed what an earlier signature had been given for. */
export function historyExceptions(subject: DecisionSubject): readonly Exception[] {
  const relevant = relevantEntries(subject);
  const review = relevant.filter((entry) => entry.signature !== null).at(-1);
  return [
    ...relevant
      .filter((entry) => entry.late)
      .map((entry): Exception => ({
        key: `lateEntry ${entry.happened.revision}`,
        kind: 'lateEntry',
        entry,
      })),
    ...(review ? relevant.filter((entry) => changes(review, entry)) : []).map(
      (entry): Exception => ({
        key: `changedAfterReview ${entry.happened.revision}`,
        kind: 'changedAfterReview',
        entry,
      }),
    ),
  ];
}

/** The entries a decision rests on: of its sections and its session, and of this collection attempt, oldest first. */
export function relevantEntries(subject: Omit<DecisionSubject, 'now'>): readonly HistoryEntry[] {
  const reads = new Set<Section>(readsOf(subject));
  // What interrupts is told on its own.
  reads.delete('interruptions');
  const since = subject.history
    .filter(({ happened }) => happened.event.type === 'attemptRejected')
    .at(-1);
  return subject.history.filter(({ happened: { revision, event } }) => {
    if (since && revision <= since.happened.revision) return false;
    if ('sessionId' in event && subject.sessionId && event.sessionId !== subject.sessionId)
      return false;
    return sectionsOf(event).some((section) => reads.has(section));
  });
}

/** A later entry of what the reviewer relied on: another result, a correction, or a fact from before the review. */
function changes(review: HistoryEntry, { happened }: HistoryEntry): boolean {
  const { cause, event, revision, performedAt } = happened;
  if (revision <= review.happened.revision || cause.kind !== 'command') return false;
  if (!sectionsOf(event).some((section) => readAt(review).includes(section))) return false;
  return (
    /Corrected$|ResultRecorded$/.test(event.type) ||
    isBefore(performedAt, review.happened.performedAt)
  );
}

function readAt({ happened: { cause } }: HistoryEntry): readonly Section[] {
  return cause.kind === 'command' && isCommandType(cause.commandType)
    ? catalogue[cause.commandType].reads
    : [];
}
