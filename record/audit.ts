import { sql } from 'kysely';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';

/** Who did what to what, outside the events of an order. */
export type AuditEntry = {
  /** Absent for what the system did by itself. */
  readonly personId?: string;
  /** What was done, for example `patientRead`, `signatureRejected`. */
  readonly action: string;
  /** What it was done to: `order`, `patient`, `command`, `person`… and its id. */
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};
export type AuditRow = {
  readonly lane: number;
  readonly place: number;
  readonly at: string;
  readonly personId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, unknown>>;
};
export type AuditFilter = {
  readonly subjectKind?: string;
  readonly subjectId?: string;
  readonly personId?: string;
  /** Most rows, the newest first. */
  readonly limit?: number;
};

/**
 * Appends one row to the audit trail; the database gives it its place in the hash chain and the time. In a
 * transaction append it last: the chain's head stays locked until the transaction ends.
 */
export async function appendAudit(db: Executor, entry: AuditEntry): Promise<void> {
  const { personId = null, action, subjectKind, subjectId, facts = {} } = entry;
  await sql`
    ${kept} INSERT INTO audit (person_id, action, subject_kind, subject_id, facts)
    VALUES (${personId}, ${action}, ${subjectKind}, ${subjectId}, ${JSON.stringify(facts)}::jsonb)`.execute(
    db.kysely,
  );
}

/** Audit rows, the newest first. */
export async function listAudit(db: Executor, filter: AuditFilter): Promise<readonly AuditRow[]> {
  const { subjectKind, subjectId, personId, limit = 200 } = filter;
  return db.kysely
    .selectFrom('audit')
    .select(['lane', 'place', 'at', 'personId', 'action', 'subjectKind', 'subjectId', 'facts'])
    .$if(subjectKind !== undefined, (q) => q.where('subjectKind', '=', subjectKind ?? ''))
    .$if(subjectId !== undefined, (q) => q.where('subjectId', '=', subjectId ?? ''))
    .$if(personId !== undefined, (q) => q.where('personId', '=', personId ?? ''))
    .orderBy('at', 'desc')
    .orderBy('lane')
    .orderBy('place', 'desc')
    .limit(limit)
    .execute();
}

/**
 * Walks every hash chain of the audit trail (SHA-256 over the hash before and the row). Answers the first row that is
 * changed, missing or out of place, or nothing when all is as it was written. A missing last row is found by the
 * chain's head. It cannot find a chain that its owner rewrote whole: keep its heads outside for that.
 */
export async function verifyAudit(
  db: Executor,
): Promise<{ readonly lane: number; readonly place: number } | undefined> {
  const { rows } = await sql<{ lane: number; place: number }>`
    WITH walked AS (
      SELECT lane, place, hash, previous_hash, audit_hash(audit) AS computed,
        lag(hash, 1, '') OVER chain AS before, row_number() OVER chain AS expected
      FROM audit WINDOW chain AS (PARTITION BY lane ORDER BY place)
    )
    SELECT lane, place FROM walked
    WHERE place <> expected OR previous_hash <> before OR hash <> computed
    UNION ALL
    SELECT heads.lane, heads.place FROM audit_chains AS heads
    LEFT JOIN audit USING (lane, place)
    WHERE heads.place > 0 AND audit.hash IS DISTINCT FROM heads.hash
    ORDER BY lane, place LIMIT 1`.execute(db.kysely);
  return rows[0];
}
