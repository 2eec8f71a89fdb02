import type { Executor } from './database.js';

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

export async function openIncident(_db: Executor, _incident: NewIncident): Promise<void> {
  throw new Error('not written yet');
}
export async function listIncidents(
  _db: Executor,
  _filter: { readonly orderId?: string; readonly kind?: string; readonly limit?: number },
): Promise<readonly Incident[]> {
  throw new Error('not written yet');
}
