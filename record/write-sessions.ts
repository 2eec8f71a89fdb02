import { sql } from 'kysely';
import type { OrderState, PlacedOrder, Session, SessionProduct } from '../domain/order/state.js';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';

/** Makes sessions, session products and the vials in them those of the state, where they changed. */
export async function writeSessions(
  trx: Executor,
  before: OrderState,
  state: PlacedOrder,
): Promise<void> {
  const earlier = before.stage === 'new' ? [] : before.sessions;
  if (earlier === state.sessions) return;
  const changed = state.sessions.filter((session) => !earlier.includes(session));
  if (changed.length === 0) return;
  await writeRows(trx, state, changed);
  const products = changed.flatMap((session) =>
    session.product ? [{ session, product: session.product }] : [],
  );
  if (products.length > 0) await writeProducts(trx, state, products);
}

async function writeRows(
  trx: Executor,
  { orderId }: PlacedOrder,
  sessions: readonly Session[],
): Promise<void> {
  const rows = sessions.map((session) => ({
    session_id: session.sessionId,
    number: session.number,
    status: session.status,
    since: session.since,
    planned_on: session.plannedOn ?? null,
    planned_at: session.plannedAt ?? null,
    administered_at: session.administration?.administeredAt ?? null,
  }));
  await sql`
    ${kept} INSERT INTO sessions (order_id, session_id, number, status, since, planned_on, planned_at, administered_at)
    SELECT ${orderId}, session_id, number, status, since, planned_on, planned_at, administered_at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS session (session_id text, number integer, status text,
      since timestamptz, planned_on date, planned_at timestamptz, administered_at timestamptz)
    ON CONFLICT (order_id, session_id) DO UPDATE SET status = excluded.status, since = excluded.since,
      planned_on = excluded.planned_on, planned_at = excluded.planned_at,
      administered_at = excluded.administered_at`.execute(trx.kysely);
}

type Prepared = { readonly session: Session; readonly product: SessionProduct };

/** The constraints of these two tables keep a vial of another chain of identity out of a product. */
async function writeProducts(
  trx: Executor,
  { orderId, chainOfIdentityId }: PlacedOrder,
  products: readonly Prepared[],
): Promise<void> {
  const rows = products.map(({ session, product }) => ({
    batch_number: product.batchNumber,
    session_id: session.sessionId,
    thawed_at: product.thawedAt,
    formulated_at: product.formulatedAt,
    expires_at: product.expiresAt,
    sample_code: product.sampleCode,
    outcome: product.qcDecision?.outcome ?? null,
    certified_at: product.certifiedAt ?? null,
    vials: product.vials,
  }));
  await sql`
    ${kept} WITH prepared AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS product (batch_number text, session_id text,
        thawed_at timestamptz, formulated_at timestamptz, expires_at timestamptz, sample_code text, outcome text,
        certified_at timestamptz, vials text[])
    ), written AS (
      INSERT INTO session_products (order_id, chain_of_identity, batch_number, session_id, thawed_at, formulated_at,
        expires_at, sample_code, outcome, certified_at)
      SELECT ${orderId}, ${chainOfIdentityId}, batch_number, session_id, thawed_at, formulated_at, expires_at,
        sample_code, outcome, certified_at FROM prepared
      ON CONFLICT (batch_number) DO UPDATE SET outcome = excluded.outcome, certified_at = excluded.certified_at,
        expires_at = excluded.expires_at
    )
    INSERT INTO session_product_vials (batch_number, chain_of_identity, vial_code)
    SELECT batch_number, ${chainOfIdentityId}, unnest(vials) FROM prepared
    ON CONFLICT (batch_number, vial_code) DO NOTHING`.execute(trx.kysely);
}
