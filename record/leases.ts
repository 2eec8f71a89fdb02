import { sql } from 'kysely';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';
import type { StoredCommand } from './journal-row.js';

/** The right to send a command, for some seconds. */
export type Lease = { readonly holder: string; readonly seconds: number };

/**
 * Takes the right to send a pending command for some seconds: two senders of one id could get different answers.
 * False when another holder has it, or the command is settled. The same holder may take it again.
 */
export async function leaseCommand(
  db: Executor,
  commandId: string,
  { holder, seconds }: Lease,
): Promise<boolean> {
  const { rows } = await sql`
    ${kept} UPDATE commands SET lease_holder = ${holder},
      lease_until = clock_timestamp() + make_interval(secs => ${seconds})
    WHERE command_id = ${commandId} AND status = 'pending'
      AND (lease_until IS NULL OR lease_until < clock_timestamp() OR lease_holder = ${holder})
    RETURNING command_id`.execute(db.kysely);
  return rows.length === 1;
}

/** Gives the right to send back, if it is still this holder's. */
export async function releaseLease(db: Executor, commandId: string, holder: string): Promise<void> {
  await sql`
    ${kept} UPDATE commands SET lease_holder = NULL, lease_until = NULL
    WHERE command_id = ${commandId} AND status = 'pending' AND lease_holder = ${holder}`.execute(
    db.kysely,
  );
}

/** Commands that wait for longer than this for their fate: order by order, within an order as they came in. */
export async function pendingCommands(
  db: Executor,
  { olderThanSeconds }: { readonly olderThanSeconds: number },
): Promise<readonly StoredCommand[]> {
  const { rows } = await sql<StoredCommand>`
    SELECT command_id, order_id, type, hash, based_on_revision, performed_at, recorded_at, valid_until, clinic_time,
      actor, payload, notes, facts, late_entry_reason, status, revision, refusal
    FROM commands
    WHERE status = 'pending' AND created_at <= clock_timestamp() - make_interval(secs => ${olderThanSeconds})
      AND NOT EXISTS (SELECT FROM divergences d WHERE d.order_id = commands.order_id AND d.released_at IS NULL)
    ORDER BY order_id, seq`.execute(db.kysely);
  return rows;
}
