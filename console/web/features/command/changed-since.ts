import type { HistoryEntry } from '../../../contract/reads.js';

/** What happened after the revision a form was opened on, oldest first: what must be looked at again. */
export const changedSince = (
  history: readonly HistoryEntry[],
  revision: number,
): readonly HistoryEntry[] =>
  history
    .filter((entry) => entry.happened.revision > revision)
    .sort((a, b) => a.happened.revision - b.happened.revision);
