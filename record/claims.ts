import { sql } from 'kysely';
import type { Executor } from './database.js';
import { lapsedBefore, type Claim } from './tasks.js';

export type ClaimAnswer =
  /** The person has it, now or from before. */
  | { readonly outcome: 'claimed'; readonly claimedBy: Claim }
  | { readonly outcome: 'claimedByOther'; readonly claimedBy: Claim }
  | { readonly outcome: 'noSuchTask' };

/**
 * A claim says who is about to do a task; whoever comes first has it until they release it, the task is done, or a shift
 * has gone by: what somebody took and left is free again after `claimLastsHours`.
 */
export async function claimTask(
  db: Executor,
  claim: { readonly key: string; readonly personId: string; readonly now: string },
): Promise<ClaimAnswer> {
  const { key, personId, now } = claim;
  await sql`
    INSERT INTO task_claims (key, person_id, claimed_at)
    SELECT key, ${personId}, ${now} FROM tasks WHERE key = ${key} FOR KEY SHARE
    ON CONFLICT (key) DO UPDATE SET person_id = EXCLUDED.person_id, claimed_at = EXCLUDED.claimed_at
    WHERE task_claims.claimed_at <= ${lapsedBefore(now)}`.execute(db.kysely);
  const { rows } = await sql<Claim>`
    SELECT person_id, name, claimed_at AS at FROM task_claims JOIN people USING (person_id)
    WHERE key = ${key}`.execute(db.kysely);
  const [claimedBy] = rows;
  if (!claimedBy) return { outcome: 'noSuchTask' };
  const isOwn = claimedBy.personId === personId;
  return { outcome: isOwn ? 'claimed' : 'claimedByOther', claimedBy };
}

/** Gives a task back; false when the person does not have it. */
export async function releaseTask(
  db: Executor,
  claim: { readonly key: string; readonly personId: string },
): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM task_claims WHERE key = ${claim.key} AND person_id = ${claim.personId} RETURNING key`.execute(
    db.kysely,
  );
  return rows.length === 1;
}
