import type { Executor } from './database.js';

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
export type AuditRow = AuditEntry & { readonly lane: number; readonly place: number; readonly at: string };

export async function appendAudit(_db: Executor, _entry: AuditEntry): Promise<void> {
  throw new Error('not written yet');
}
export async function listAudit(
  _db: Executor,
  _filter: { readonly subjectKind?: string; readonly subjectId?: string; readonly personId?: string; readonly limit?: number },
): Promise<readonly AuditRow[]> {
  throw new Error('not written yet');
}
/** Walks the whole hash chain; answers the first row that is not what was written, or nothing when all is intact. */
export async function verifyAudit(_db: Executor): Promise<{ readonly lane: number; readonly place: number } | undefined> {
  throw new Error('not written yet');
}
