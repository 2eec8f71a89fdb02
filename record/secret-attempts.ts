import { sql } from 'kysely';
import type { Executor } from './database.js';

/** What a secret was given for. Sign-in counts per login, signing per person. */
export type SecretUse = { readonly purpose: 'signIn' | 'signature'; readonly subject: string };
export type LockRule = { readonly failuresAllowed: number; readonly lockMinutes: number };

/** Until when no secret is taken for this use; undefined when it may be tried. */
export async function secretLockedUntil(db: Executor, use: SecretUse): Promise<string | undefined> {
  const { rows } = await sql<{ lockedUntil: string | null }>`
    select locked_until from secret_attempts
    where purpose = ${use.purpose} and subject = ${use.subject} and locked_until > now()`.execute(
    db.kysely,
  );
  return rows[0]?.lockedUntil ?? undefined;
}

/**
 * Counts a wrong secret. After `failuresAllowed` in a row the use is locked for `lockMinutes`, and the count begins
 * anew. Failures more than `lockMinutes` apart are not in a row.
 */
export async function countWrongSecret(
  db: Executor,
  use: SecretUse,
  rule: LockRule,
): Promise<string | undefined> {
  const minutes = sql`make_interval(mins => ${rule.lockMinutes})`;
  const { rows } = await sql<{ lockedUntil: string | null }>`
    insert into secret_attempts as s (purpose, subject, failures, last_failed_at)
    values (${use.purpose}, ${use.subject}, 1, now())
    on conflict (purpose, subject) do update set
      failures = case
        when s.last_failed_at < now() - ${minutes} then 1
        when s.failures + 1 >= ${rule.failuresAllowed} then 0
        else s.failures + 1 end,
      locked_until = case
        when s.last_failed_at >= now() - ${minutes} and s.failures + 1 >= ${rule.failuresAllowed}
        then now() + ${minutes} else s.locked_until end,
      last_failed_at = now()
    returning case when locked_until > now() then locked_until end as locked_until`.execute(
    db.kysely,
  );
  return rows[0]?.lockedUntil ?? undefined;
}

/** A right secret, or a new one: wrong ones before it no longer count, and lock nothing. */
export async function forgetWrongSecrets(db: Executor, use: SecretUse): Promise<void> {
  await sql`
    update secret_attempts set failures = 0, locked_until = null
    where purpose = ${use.purpose} and subject = ${use.subject} and (failures > 0 or locked_until is not null)`.execute(
    db.kysely,
  );
}
