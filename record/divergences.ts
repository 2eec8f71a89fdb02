import { sql } from 'kysely';
import type { Database, Executor } from './database.js';
import { inTransaction } from './database.js';
import { appendAudit } from './audit.js';
import { openIncident } from './incidents.js';

/** A command that was confirmed once and is not in the record: as much of it as the workflow engine still knows. */
export type UnrecordedEntry = {
  readonly commandId: string;
  readonly commandType: string | null;
  readonly personId: string | null;
  readonly role: string | null;
  readonly performedAt: string | null;
  /** Revision it was confirmed with; null when it was still on its way. */
  readonly revision: number | null;
  /** What then happened, without free text and names: those were in the lost record only. */
  readonly events: readonly unknown[];
};
/** Found once per run of the order's workflow. */
export type NewDivergence = {
  readonly orderId: string;
  readonly runId: string;
  readonly codeVersion: string;
  /** What the record has, 0 when it does not know the order; and what the workflow knew to be recorded. */
  readonly recordedRevision: number;
  readonly knownRevision: number;
  readonly entries: readonly UnrecordedEntry[];
};
export type Divergence = NewDivergence & {
  readonly divergenceId: string;
  readonly foundAt: string;
  readonly releasedAt: string | null;
};

/**
 * Remembers that an order's workflow knows more than the record, with an incident and an audit row. From then on the order
 * waits for quality assurance: it is not restarted, and its commands are not sent. Found again, it stays one.
 */
export async function openDivergence(db: Database, divergence: NewDivergence): Promise<void> {
  const { orderId, runId, entries, ...place } = divergence;
  await inTransaction(db, async (trx) => {
    const { rows } = await sql`
      INSERT INTO divergences (order_id, run_id, code_version, recorded_revision, known_revision, entries)
      VALUES (${orderId}, ${runId}, ${place.codeVersion}, ${place.recordedRevision}, ${place.knownRevision},
        ${JSON.stringify(entries)}::jsonb)
      ON CONFLICT DO NOTHING RETURNING divergence_id`.execute(trx.kysely);
    if (rows.length === 0) return;
    const facts = { ...place, runId, commandIds: entries.map(({ commandId }) => commandId) };
    await openIncident(trx, {
      kind: 'recordOlderThanWorkflow',
      orderId,
      facts,
      fingerprint: `recordOlderThanWorkflow:${orderId}:${runId}`,
    });
    const { knownRevision, recordedRevision } = place;
    await appendAudit(trx, {
      action: 'awaitsQualityAssurance',
      subjectKind: 'order',
      subjectId: orderId,
      facts: { knownRevision, recordedRevision, entries: entries.length },
    });
  });
}

/** All that were found, those still open first. */
export async function listDivergences(db: Executor): Promise<readonly Divergence[]> {
  const { rows } = await sql<Divergence>`
    SELECT divergence_id, order_id, found_at, run_id, code_version, recorded_revision, known_revision, entries,
      released_at
    FROM divergences ORDER BY released_at DESC NULLS FIRST, order_id LIMIT 1000`.execute(db.kysely);
  return rows;
}

/** The orders that wait for quality assurance. */
export async function ordersAwaitingQuality(db: Executor): Promise<readonly string[]> {
  const { rows } = await sql<{ orderId: string }>`
    SELECT DISTINCT order_id FROM divergences WHERE released_at IS NULL ORDER BY order_id`.execute(
    db.kysely,
  );
  return rows.map(({ orderId }) => orderId);
}

/** Whether quality assurance has released the order from what this run of its workflow knew. */
export async function isReleased(db: Executor, orderId: string, runId: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM divergences WHERE order_id = ${orderId} AND run_id = ${runId} AND released_at IS NOT NULL`.execute(
    db.kysely,
  );
  return rows.length > 0;
}

/**
 * Quality assurance has seen what is missing: the order goes on from the record as it is. With an audit row. Answers the
 * order; undefined when there is no such divergence, or it was released before.
 */
export function releaseDivergence(
  db: Database,
  release: { readonly divergenceId: string; readonly personId: string; readonly reason: string },
): Promise<string | undefined> {
  const { divergenceId, personId, reason } = release;
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<{ orderId: string }>`
      UPDATE divergences SET released_at = clock_timestamp(), released_by = ${personId}, reason = ${reason}
      WHERE divergence_id = ${divergenceId} AND released_at IS NULL RETURNING order_id`.execute(
      trx.kysely,
    );
    const [released] = rows;
    if (!released) return undefined;
    await appendAudit(trx, {
      personId,
      action: 'releasedByQualityAssurance',
      subjectKind: 'order',
      subjectId: released.orderId,
      facts: { divergenceId, reason },
    });
    return released.orderId;
  });
}

/** Numbers up to this one are on labels already, though the record has forgotten them: they are never given again. */
export async function skipNumbers(
  db: Executor,
  sequence: 'order_numbers' | 'donation_numbers',
  upTo: number,
): Promise<void> {
  await sql`
    SELECT count(nextval(${sequence}::regclass))
    FROM generate_series(1, ${upTo} - (SELECT nextval(${sequence}::regclass))::integer)`.execute(
    db.kysely,
  );
}
