/** One page of a list: `next` is the cursor of the page after it, null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** A cursor is the sort key of the last row, so that a page never depends on how many rows came before it. */
function cursorOf(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor, an instant and an id; undefined when the text is none (somebody typed it). */
export function readCursor(cursor: string): readonly [string, string] | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(key) || key.length !== 2) return undefined;
    const [first, second]: unknown[] = key;
    if (typeof first !== 'string' || typeof second !== 'string') return undefined;
    return isInstant.test(first) ? [first, second] : undefined;
  } catch {
    return undefined; // Not JSON: the answer is the same as for the wrong JSON.
  }
}

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** A page from `limit + 1` rows: the row too many says that there is a next page. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  read: {
    readonly item: (row: Row) => T;
    readonly key: (row: Row) => readonly (string | number)[];
  },
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(read.item), next: last ? cursorOf(read.key(last)) : null };
}
