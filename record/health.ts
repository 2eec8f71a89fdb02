import { sql } from 'kysely';
import type { Executor } from './database.js';

export type DatabaseHealth =
  | { readonly ok: true; readonly milliseconds: number }
  | { readonly ok: false; readonly reason: string };
/** Commands nobody has answered yet, and how long the oldest of them has waited. */
export type RecordLag = { readonly pendingCommands: number; readonly oldestSeconds: number };

/** Whether the record answers, and how fast. Never throws. */
export async function checkDatabase(db: Executor): Promise<DatabaseHealth> {
  const from = performance.now();
  try {
    await sql`SELECT FROM installation`.execute(db.kysely);
    return { ok: true, milliseconds: Math.round(performance.now() - from) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

export async function recordLag(db: Executor): Promise<RecordLag> {
  const { rows } = await sql<RecordLag>`
    SELECT count(*) AS pending_commands,
      coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::double precision AS oldest_seconds
    FROM commands WHERE status = 'pending'`.execute(db.kysely);
  return rows[0] ?? { pendingCommands: 0, oldestSeconds: 0 };
}
