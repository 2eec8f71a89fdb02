import type { HistoryEntry } from '../../../contract/reads.js';

/** What one command entered, without the note that it waits for a second person. */
export const enteredBy = (
  history: readonly HistoryEntry[],
  commandId: string,
): readonly HistoryEntry[] =>
  history.filter(
    ({ happened: { cause, event } }) =>
      cause.kind === 'command' &&
      cause.commandId === commandId &&
      event.type !== 'secondPersonAwaited',
  );
