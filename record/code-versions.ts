import { sql } from 'kysely';
import type { Executor } from './database.js';

/** A code version that was deployed on this record. */
export type CodeVersion = { readonly version: string; readonly firstSeenAt: string };

/** The version whose rules open orders run under; undefined before the first deployment. */
export async function currentCodeVersion(db: Executor): Promise<string | undefined> {
  const row = await db.kysely
    .selectFrom('installation')
    .select('currentCodeVersion')
    .executeTakeFirst();
  return row?.currentCodeVersion ?? undefined;
}

/** Every version that was ever deployed, the first one first. */
export async function listCodeVersions(db: Executor): Promise<readonly CodeVersion[]> {
  return db.kysely
    .selectFrom('codeVersions')
    .select(['version', 'firstSeenAt'])
    .orderBy('seq')
    .execute();
}

export async function isKnownCodeVersion(db: Executor, version: string): Promise<boolean> {
  const row = await db.kysely
    .selectFrom('codeVersions')
    .select('version')
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Registers a version. One that was never seen here before becomes the current one, with an audit row; one that is known
 * changes nothing, so that a superseded program that starts again does not take over. Answers the current version.
 */
export async function registerCodeVersion(db: Executor, version: string): Promise<string> {
  await sql`
    WITH fresh AS (
      INSERT INTO code_versions (version) VALUES (${version}) ON CONFLICT DO NOTHING RETURNING version
    ), deployed AS (
      UPDATE installation SET current_code_version = ${version}
      WHERE EXISTS (SELECT FROM fresh) OR current_code_version IS NULL
    )
    INSERT INTO audit (action, subject_kind, subject_id, facts)
    SELECT 'codeVersionDeployed', 'installation', version,
      jsonb_build_object('before', (SELECT current_code_version FROM installation))
    FROM fresh`.execute(db.kysely);
  return (await currentCodeVersion(db)) ?? version;
}

/**
 * Makes a version that was deployed before the current one again, with an audit row. False when it was never deployed
 * here.
 */
export async function rollBackTo(
  db: Executor,
  { version, reason }: { readonly version: string; readonly reason: string },
): Promise<boolean> {
  const { rows } = await sql`
    WITH made AS (
      UPDATE installation SET current_code_version = ${version}
      WHERE EXISTS (SELECT FROM code_versions WHERE version = ${version})
      RETURNING current_code_version
    )
    INSERT INTO audit (action, subject_kind, subject_id, facts)
    SELECT 'codeVersionRolledBack', 'installation', made.current_code_version,
      jsonb_build_object('before', (SELECT current_code_version FROM installation), 'reason', ${reason}::text)
    FROM made
    RETURNING action`.execute(db.kysely);
  return rows.length > 0;
}
