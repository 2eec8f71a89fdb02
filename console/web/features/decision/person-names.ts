import type { HistoryEntry } from '../../../contract/reads.js';

/** The names of the people who did something in this order, by their ids. */
export const personNames = (history: readonly HistoryEntry[]): ReadonlyMap<string, string> =>
  new Map(
    history.flatMap(({ happened: { cause }, personName }): [string, string][] =>
      cause.kind === 'command' && personName !== null ? [[cause.personId, personName]] : [],
    ),
  );
