import type { Executor } from './database.js';

/** Something that somebody must look at, although the system went on. */
export type Incident = {
  readonly incidentId: string;
  readonly kind: string;
  readonly orderId: string | null;
  readonly commandId: string | null;
  readonly at: string;
  readonly facts: Readonly<Record<string, unknown>>;
};
export type NewIncident = {
  readonly kind: string;
  readonly orderId?: string;
  readonly commandId?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The same incident told again (a retry) has the same fingerprint and is kept once. */
  readonly fingerprint?: string;
};
export type IncidentFilter = {
  readonly orderId?: string;
  readonly kind?: string;
  readonly limit?: number;
};

/** Keeps an incident. Told again with the same fingerprint it stays one. */
export async function openIncident(db: Executor, incident: NewIncident): Promise<void> {
  const { kind, orderId = null, commandId = null, facts, fingerprint = null } = incident;
  await db.kysely
    .insertInto('incidents')
    .values({ kind, orderId, commandId, facts: JSON.stringify(facts), fingerprint })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .execute();
}

/** Whether there is such an incident. */
export async function hasIncident(db: Executor, incidentId: string): Promise<boolean> {
  const row = await db.kysely
    .selectFrom('incidents')
    .select('incidentId')
    .where('incidentId', '=', incidentId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Incidents, the newest first. */
export async function listIncidents(
  db: Executor,
  { orderId, kind, limit = 200 }: IncidentFilter,
): Promise<readonly Incident[]> {
  return db.kysely
    .selectFrom('incidents')
    .select(['incidentId', 'kind', 'orderId', 'commandId', 'at', 'facts'])
    .$if(orderId !== undefined, (q) => q.where('orderId', '=', orderId ?? ''))
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? ''))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}
