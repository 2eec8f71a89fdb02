import { sql } from 'kysely';
import type { Executor } from './database.js';

/** The person's password is an administrator's from now on, for so many hours. Answers until when. */
export async function limitPassword(
  db: Executor,
  personId: string,
  hours: number,
): Promise<string> {
  const { rows } = await sql<{ passwordUntil: string }>`
    UPDATE people SET password_until = clock_timestamp() + make_interval(hours => ${hours})
    WHERE person_id = ${personId} RETURNING password_until`.execute(db.kysely);
  const [row] = rows;
  if (!row) throw new Error(`there is no person ${personId}`);
  return row.passwordUntil;
}

/** The person has chosen a password of their own. */
export async function ownPassword(db: Executor, personId: string): Promise<void> {
  await sql`UPDATE people SET password_until = NULL WHERE person_id = ${personId}`.execute(
    db.kysely,
  );
}
