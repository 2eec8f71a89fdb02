import { sql } from 'kysely';
import { isLateEntry } from '../domain/command.js';
import type { Happened } from '../domain/order/events.js';
import type { SignatureMeaning } from '../domain/roles.js';
import type { Executor } from './database.js';
import type { Page } from './page.js';

/** One event as a person reads it: what happened, who did it, what they wrote and signed. */
export type HistoryEntry = {
  readonly happened: Happened;
  readonly personName: string | null;
  /** When the server took it in; for a passed deadline, when the order noticed. */
  readonly recordedAt: string;
  /** Entered more than 15 minutes after it was done. */
  readonly late: boolean;
  readonly lateEntryReason: string | null;
  readonly notes: Readonly<Record<string, unknown>> | null;
  readonly signature: { readonly meaning: SignatureMeaning; readonly signedAt: string } | null;
  /** Version of the rules that decided it. */
  readonly codeVersion: string;
};
export type HistoryPage = {
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
  /** Otherwise from the first event on. */
  readonly newestFirst?: boolean;
};
type Row = Happened & {
  readonly personName: string | null;
  readonly commandRecordedAt: string | null;
  readonly lateEntryReason: string | null;
  readonly notes: HistoryEntry['notes'];
  readonly meaning: SignatureMeaning | null;
  readonly signedAt: string | null;
  readonly codeVersion: string;
};

/** The history of an order, a page at a time. A cursor is a revision, so pages never shift. */
export async function readHistory(
  db: Executor,
  orderId: string,
  { after, limit, newestFirst = false }: HistoryPage,
): Promise<Page<HistoryEntry>> {
  const beyond = newestFirst
    ? sql`e.revision < ${after ?? 2_147_483_647}::integer`
    : sql`e.revision > ${after ?? 0}::integer`;
  const { rows } = await sql<Row>`
    SELECT e.revision, e.at, e.performed_at, e.cause, e.event, e.code_version, p.name AS person_name,
      c.recorded_at AS command_recorded_at, c.late_entry_reason, c.notes, s.meaning, s.signed_at
    FROM events e
    LEFT JOIN commands c USING (command_id)
    LEFT JOIN signatures s USING (command_id)
    LEFT JOIN people p ON p.person_id = c.actor ->> 'personId'
    WHERE e.order_id = ${orderId} AND ${beyond}
    ORDER BY e.revision ${newestFirst ? sql`DESC` : sql`ASC`}
    LIMIT ${limit + 1}`.execute(db.kysely);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(entryOf), next: last ? String(last.revision) : null };
}

function entryOf(row: Row): HistoryEntry {
  const { revision, at, performedAt, cause, event, commandRecordedAt, meaning, signedAt } = row;
  const recordedAt = commandRecordedAt ?? at;
  return {
    happened: { revision, at, performedAt, cause, event },
    personName: row.personName,
    recordedAt,
    late: commandRecordedAt !== null && isLateEntry(performedAt, recordedAt),
    lateEntryReason: row.lateEntryReason,
    notes: row.notes,
    signature: meaning !== null && signedAt !== null ? { meaning, signedAt } : null,
    codeVersion: row.codeVersion,
  };
}
