import { sql } from 'kysely';
import { commandIdSchema } from '../domain/identifiers.js';
import type { Happened } from '../domain/order/events.js';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';
import { appendingEvents, type Appended } from './events.js';
import { recordRefused } from './record-refused.js';

/** A command of a batch: its hash as the workflow saw it, and the revision of its last event. */
type BatchCommand = {
  readonly commandId: string;
  readonly hash: string;
  readonly revision: number;
};
type JournalEntry = {
  readonly commandId: string;
  readonly orderId: string;
  readonly hash: string;
  readonly status: string;
};

const idOfCommand = commandIdSchema();

/**
 * Appends events of an order and marks their commands applied, at the revision of each one's last event: one statement.
 * Every command must be in the journal, pending, for this order and with the same hash. What came around the journal is
 * refused as `commandNotInJournal`; what the journal has already answered otherwise, as `recordedOtherwise`.
 */
export async function takeEvents(trx: Executor, appended: Appended): Promise<void> {
  const orderId = appended.batch.id;
  const commands = commandsOf(appended.fresh);
  const foreign = commands.find(({ commandId }) => !idOfCommand.safeParse(commandId).success);
  if (foreign) throw recordRefused('commandNotInJournal', { commandId: foreign.commandId });
  // An event whose command is not there could not be inserted: then none is, and the refusal says why.
  const areApplied = sql<boolean>`(SELECT count(*) FROM applied) = ${commands.length}`;
  const { rows } = await sql<{ applied: number }>`
    ${kept} WITH applied AS (
    UPDATE commands SET status = 'applied', revision = sent.revision, settled_at = clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(commands)}::jsonb)
      AS sent ("commandId" uuid, hash text, revision integer)
    WHERE commands.command_id = sent."commandId" AND commands.hash = sent.hash
      AND commands.order_id = ${orderId} AND commands.status = 'pending'
    RETURNING commands.command_id
    ), appended AS (${appendingEvents(appended, areApplied)})
    SELECT count(*)::integer AS applied FROM applied`.execute(trx.kysely);
  if (rows[0]?.applied !== commands.length) await explain(trx, orderId, commands);
}

/** The commands in the order of their last events. */
export function commandsOf(events: readonly Happened[]): readonly BatchCommand[] {
  const commands = new Map<string, BatchCommand>();
  for (const { revision, cause } of events) {
    if (cause.kind !== 'command') continue;
    const { commandId, hash } = cause;
    commands.delete(commandId);
    commands.set(commandId, { commandId, hash, revision });
  }
  return [...commands.values()];
}

async function explain(
  trx: Executor,
  orderId: string,
  commands: readonly BatchCommand[],
): Promise<never> {
  const ids = commands.map((command) => command.commandId);
  const { rows } = await sql<JournalEntry>`
    SELECT command_id, order_id, hash, status FROM commands WHERE command_id = ANY(${ids}::uuid[])`.execute(
    trx.kysely,
  );
  const journal = new Map(rows.map((row) => [row.commandId, row]));
  for (const { commandId, hash } of commands) {
    const entry = journal.get(commandId);
    if (entry?.orderId !== orderId || entry.hash !== hash)
      throw recordRefused('commandNotInJournal', { commandId });
  }
  const settled = rows.find((row) => row.status === 'refused') ?? rows[0];
  throw recordRefused('recordedOtherwise', {
    commandId: settled?.commandId,
    status: settled?.status,
  });
}
