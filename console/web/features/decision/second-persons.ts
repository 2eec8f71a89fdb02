import type { HistoryEntry } from '../../../contract/reads.js';
import { relevantEntries } from './history-exceptions.js';
import type { DecisionSubject } from './decision-subject.js';

export type SecondPerson = {
  readonly entry: HistoryEntry;
  /** The confirmation; nothing while it is waited for. */
  readonly confirmed: HistoryEntry | undefined;
};

/** The entries a decision rests on that needed a second person, with who confirmed them. */
export function secondPersons(subject: Omit<DecisionSubject, 'now'>): readonly SecondPerson[] {
  const relevant = relevantEntries(subject);
  return subject.history.flatMap(({ happened: { event, cause } }) => {
    if (event.type !== 'secondPersonAwaited' || cause.kind !== 'command') return [];
    const entry = relevant.find(
      ({ happened }) =>
        happened.cause.kind === 'command' && happened.cause.commandId === cause.commandId,
    );
    if (!entry) return [];
    const confirmed = subject.history.find(
      ({ happened }) =>
        happened.event.type === 'secondPersonConfirmed' && happened.event.awaited === event.awaited,
    );
    return [{ entry, confirmed }];
  });
}
