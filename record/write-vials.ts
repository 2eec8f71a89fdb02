import { sql } from 'kysely';
import type { OrderState, PlacedOrder } from '../domain/order/state.js';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';

/** Vials that still hold cells that somebody could use. */
const usable = ['filled', 'quarantined', 'released', 'allocated', 'blocked'];

/**
 * Makes the inventory's vials those of the state, where they changed. Vials of an attempt that was given up are no
 * longer in the state; whatever of them was not used is rejected.
 */
export async function writeVials(
  trx: Executor,
  before: OrderState,
  state: PlacedOrder,
): Promise<void> {
  const earlier = before.stage === 'new' ? undefined : before.bank;
  // `evolve` keeps what it does not change, so the same object means: nothing to write.
  if (earlier === state.bank) return;
  const vials = (state.bank?.vials ?? []).map((vial) => ({
    code: vial.code,
    attempt: vial.attempt,
    purpose: vial.purpose,
    status: vial.status,
    ml: vial.ml,
    live_cells: vial.liveCells,
    expires_at: vial.expiresAt,
    location: vial.location,
    session_id: vial.sessionId ?? null,
  }));
  const codes = vials.map((vial) => vial.code);
  await sql`
    ${kept} WITH given_up AS (
      UPDATE vials SET status = 'rejected'
      WHERE order_id = ${state.orderId} AND code <> ALL (${codes}::text[]) AND status = ANY (${usable}::text[])
    )
    INSERT INTO vials (order_id, chain_of_identity, code, attempt, purpose, status, ml, live_cells, expires_at,
      location, session_id)
    SELECT ${state.orderId}, ${state.chainOfIdentityId}, code, attempt, purpose, status, ml, live_cells, expires_at,
      location, session_id
    FROM jsonb_to_recordset(${JSON.stringify(vials)}::jsonb) AS vial (code text, attempt integer, purpose text,
      status text, ml float8, live_cells float8, expires_at timestamptz, location text, session_id text)
    ON CONFLICT (code) DO UPDATE SET purpose = excluded.purpose, status = excluded.status, ml = excluded.ml,
      live_cells = excluded.live_cells, expires_at = excluded.expires_at, location = excluded.location,
      session_id = excluded.session_id`.execute(trx.kysely);
}
