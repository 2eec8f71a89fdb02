import { sql } from 'kysely';
import type { Sent } from '../domain/command.js';
import { alarmingRefusals } from '../domain/order/refusals.js';
import type { Refusal } from '../domain/refusal.js';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';
import {
  fateOf,
  type CommandFate,
  type JournalRow,
  type SignatureRow,
  type StoredCommand,
} from './journal-row.js';
import type { Lease } from './leases.js';
import { isSameAct } from './same-act.js';

/**
 * `accepted`: new in the journal. `known`: the same act delivered again; `row` is what the journal has, with its
 * order id, hash and fate. `reused`: another act under an id that is taken.
 */
export type Accepted = {
  readonly outcome: 'accepted' | 'known' | 'reused';
  readonly row: StoredCommand;
};

const columns = sql`command_id, order_id, type, hash, based_on_revision, performed_at, recorded_at, valid_until,
  clinic_time, actor, payload, notes, facts, late_entry_reason, status, revision, refusal`;
const json = (value: unknown) =>
  sql`${value === null || value === undefined ? null : JSON.stringify(value)}::jsonb`;

/** What comes into the journal; `lease` for whoever will send it at once. */
export type NewCommand = {
  readonly command: JournalRow;
  readonly signature?: SignatureRow;
  readonly lease?: Lease;
};

/**
 * Takes a command into the journal as `pending`, with its signature and an audit row: all or nothing, one statement.
 * The same id again changes nothing, and leases nothing.
 */
export async function acceptCommand(
  db: Executor,
  { command, signature, lease }: NewCommand,
): Promise<Accepted> {
  const { rows } = await sql<StoredCommand>`
    ${kept} WITH accepted AS (
      INSERT INTO commands (command_id, order_id, type, hash, based_on_revision, performed_at, recorded_at,
        valid_until, clinic_time, actor, payload, notes, facts, late_entry_reason, lease_holder, lease_until)
      VALUES (${command.commandId}, ${command.orderId}, ${command.type}, ${command.hash},
        ${command.basedOnRevision}, ${command.performedAt}, ${command.recordedAt}, ${command.validUntil},
        ${command.clinicTime}, ${json(command.actor)}, ${json(command.payload)}, ${json(command.notes)},
        ${json(command.facts)}, ${command.lateEntryReason}, ${lease?.holder ?? null},
        clock_timestamp() + make_interval(secs => ${lease?.seconds ?? null}::integer))
      ON CONFLICT (command_id) DO NOTHING
      RETURNING ${columns}
    ), signed AS (
      INSERT INTO signatures (command_id, order_id, person_id, printed_name, meaning, signed_at, record_hash)
      SELECT command_id, order_id, ${signature?.personId ?? null}, ${signature?.printedName ?? null},
        ${signature?.meaning ?? null}, ${signature?.signedAt ?? null}::timestamptz, ${signature?.recordHash ?? null}
      FROM accepted WHERE ${signature !== undefined}
    ), audited AS (
      INSERT INTO audit (person_id, action, subject_kind, subject_id, facts)
      SELECT actor ->> 'personId', 'commandAccepted', 'order', order_id, jsonb_build_object(
        'commandId', command_id, 'type', type, 'hash', hash, 'role', actor -> 'role', 'signed', ${signature !== undefined}::boolean)
      FROM accepted
    )
    SELECT ${columns} FROM accepted`.execute(db.kysely);
  const [accepted] = rows;
  if (accepted) return { outcome: 'accepted', row: accepted };
  const known = await readCommand(db, command.commandId);
  if (!known) throw new Error(`command ${command.commandId} is neither new nor in the journal`);
  return { outcome: isSameAct(known, command) ? 'known' : 'reused', row: known };
}

export async function readCommand(
  db: Executor,
  commandId: string,
): Promise<StoredCommand | undefined> {
  const { rows } =
    await sql<StoredCommand>`${kept} SELECT ${columns} FROM commands WHERE command_id = ${commandId}`.execute(
      db.kysely,
    );
  return rows[0];
}

/** What became of a command; undefined when nobody ever sent it. */
export async function commandFate(
  db: Executor,
  commandId: string,
): Promise<CommandFate | undefined> {
  const row = await readCommand(db, commandId);
  return row && fateOf(row);
}

/**
 * Refuses a command that is still pending, with an audit row, an incident when the refusal is alarming, and a notice.
 * Answers the fate that holds: that of whoever came first. Throws for an unknown command.
 */
export async function refuseCommand(
  db: Executor,
  commandId: string,
  refusal: Refusal,
): Promise<CommandFate> {
  const notice = JSON.stringify({ kind: 'command', commandId });
  await sql`
    ${kept} WITH refused AS (
      UPDATE commands SET status = 'refused', refusal = ${json(refusal)}, settled_at = clock_timestamp()
      WHERE command_id = ${commandId} AND status = 'pending'
      RETURNING command_id, order_id, type, actor, refusal
    ), audited AS (
      INSERT INTO audit (person_id, action, subject_kind, subject_id, facts)
      SELECT actor ->> 'personId', 'commandRefused', 'order', order_id,
        jsonb_build_object('commandId', command_id, 'type', type, 'refusal', refusal) FROM refused
    ), alarmed AS (
      INSERT INTO incidents (kind, order_id, command_id, facts, fingerprint)
      SELECT refusal ->> 'code', order_id, command_id, jsonb_build_object('type', type, 'refusal', refusal),
        'refused:' || command_id
      FROM refused WHERE ${alarmingRefusals.includes(refusal.code)}
    )
    SELECT pg_notify('dermaline', ${notice}) FROM refused`.execute(db.kysely);
  const fate = await commandFate(db, commandId);
  if (!fate) throw new Error(`command ${commandId} is not in the journal`);
  return fate;
}

/** The command as the workflow gets it: no names, no free text, no secrets. */
export function rowToSent(row: JournalRow): Sent {
  const { commandId, type, basedOnRevision, performedAt, recordedAt, validUntil } = row;
  return {
    commandId,
    type,
    basedOnRevision,
    performedAt,
    recordedAt,
    validUntil,
    ...(row.clinicTime === null ? {} : { clinicTime: row.clinicTime }),
    actor: row.actor,
    hash: row.hash,
    payload: row.payload,
    facts: row.facts ?? undefined,
  };
}
