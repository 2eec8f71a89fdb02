import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { canonicalJson } from '../domain/digest.js';
import type { Happened } from '../domain/order/events.js';
import type { RecordBatch } from '../domain/record-batch.js';
import type { Executor } from './database.js';

export type Appended = {
  readonly batch: RecordBatch<Happened>;
  readonly fresh: readonly Happened[];
  /** One per event, from `hashChain`. */
  readonly hashes: readonly string[];
};

/** Appends events, each with the hash that ties it to the one before, if a condition holds; to be part of a statement. */
export function appendingEvents(
  { batch, fresh, hashes }: Appended,
  condition: RawBuilder<boolean>,
) {
  const rows = fresh.map((happened, i) => ({
    revision: happened.revision,
    type: happened.event.type,
    at: happened.at,
    performed_at: happened.performedAt,
    command_id: happened.cause.kind === 'command' ? happened.cause.commandId : null,
    cause: happened.cause,
    event: happened.event,
    hash: hashes[i],
  }));
  return sql`
    INSERT INTO events (order_id, epoch, code_version, revision, type, at, performed_at, command_id, cause, event, hash)
    SELECT ${batch.id}, ${batch.epoch}, ${batch.codeVersion}, revision, type, at, performed_at, command_id, cause,
      event, hash
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS fresh (revision integer, type text, at timestamptz,
      performed_at timestamptz, command_id uuid, cause jsonb, event jsonb, hash text)
    WHERE ${condition}`;
}

/** The events of an order from its first, as recorded. */
export async function eventsOf(db: Executor, orderId: string): Promise<readonly Happened[]> {
  const { rows } = await sql<Happened>`
    SELECT revision, at, performed_at, cause, event FROM events WHERE order_id = ${orderId} ORDER BY revision`.execute(
    db.kysely,
  );
  return rows;
}

/** Walks the hash chain of an order's events. Answers the first revision that is not as it was written, or nothing. */
export async function verifyEvents(db: Executor, orderId: string): Promise<number | undefined> {
  const { rows } = await sql<Happened & { hash: string; head: string }>`
    SELECT e.revision, e.at, e.performed_at, e.cause, e.event, e.hash, o.events_hash AS head
    FROM events e JOIN orders o USING (order_id) WHERE order_id = ${orderId} ORDER BY e.revision`.execute(
    db.kysely,
  );
  const events = rows.map(({ revision, at, performedAt, cause, event }) => ({
    revision,
    at,
    performedAt,
    cause,
    event,
  }));
  const hashes = hashChain('', orderId, events);
  const broken = rows.findIndex((row, i) => row.revision !== i + 1 || row.hash !== hashes[i]);
  if (broken >= 0) return broken + 1;
  const last = rows.at(-1);
  return last && last.head !== last.hash ? last.revision + 1 : undefined;
}

/** Revision of the first of these events that the record has otherwise; undefined when all are the same. */
export async function differingEvent(
  trx: Executor,
  orderId: string,
  events: readonly Happened[],
): Promise<number | undefined> {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return undefined;
  const { rows } = await sql<Happened>`
    SELECT revision, at, performed_at, cause, event FROM events
    WHERE order_id = ${orderId} AND revision BETWEEN ${first.revision} AND ${last.revision}
    ORDER BY revision`.execute(trx.kysely);
  const recorded = rows.map(textOf);
  return events.find((happened, i) => textOf(happened) !== recorded[i])?.revision;
}

/** SHA-256 over the hash before, the order and the event: an event moved or changed breaks all that follow. */
export function hashChain(
  previous: string,
  orderId: string,
  events: readonly Happened[],
): readonly string[] {
  const hashes: string[] = [];
  for (const happened of events) {
    const before = hashes.at(-1) ?? previous;
    const text = `${before}\n${orderId}\n${textOf(happened)}`;
    hashes.push(createHash('sha256').update(text).digest('hex'));
  }
  return hashes;
}

function textOf({ revision, at, performedAt, cause, event }: Happened): string {
  return canonicalJson([revision, instant(at), instant(performedAt), cause, event]);
}

/** As the record spells it. */
const instant = (text: string): string => new Date(text).toISOString();
