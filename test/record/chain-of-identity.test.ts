import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedOrder } from '../../domain/order/state.js';
import { live, orderAtStage, storyStart } from '../support/at-stage.js';
import { happyPath } from '../support/happy-path.js';
import { mintOrder } from '../../record/orders.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

describe('a vial of an autologous product', () => {
  let record: TestRecord;
  let own: PlacedOrder;
  let foreign: PlacedOrder;
  beforeAll(async () => {
    record = await openTestRecord();
    own = await prepared();
    foreign = await orderAtStage(record.db, 'treating');
  });
  afterAll(() => record.close());

  /** An order whose first session product is made. */
  async function prepared(): Promise<PlacedOrder> {
    const { orderId } = await mintOrder(record.db);
    const steps = happyPath({ orderId, start: storyStart });
    return live(record.db, {
      orderId,
      steps,
      until: (state) => state.stage === 'treating' && state.sessions[0]?.product !== undefined,
    });
  }
  const putIn = (vial: string | undefined, batch: string | undefined, chain: string) =>
    record.db.pool.query(`INSERT INTO session_product_vials VALUES ($1, $2, $3)`, [
      vial,
      batch,
      chain,
    ]);
  const product = () => own.sessions[0]?.product;
  const vialOf = (order: PlacedOrder) =>
    order.bank?.vials.find(({ purpose }) => purpose === 'reserve');

  it('is in the inventory under the chain of identity of its patient', async () => {
    const { rows } = await record.db.pool.query(
      `SELECT vial_code, p.chain_of_identity, order_id FROM session_product_vials v
       JOIN session_products p USING (batch_number) WHERE batch_number = $1`,
      [product()?.batchNumber],
    );
    expect(rows).toEqual(
      product()?.vials.map((code) => ({
        vial_code: code,
        chain_of_identity: own.chainOfIdentityId,
        order_id: own.orderId,
      })),
    );
  });

  it('goes into a session product of the same patient', async () => {
    await putIn(vialOf(own)?.code, product()?.batchNumber, own.chainOfIdentityId);
  });

  it.each([
    ['under the chain of identity of the product', () => own.chainOfIdentityId],
    ['under its own chain of identity', () => foreign.chainOfIdentityId],
  ])('never goes into a session product of another patient, %s', async (_how, chain) => {
    await expect(
      putIn(vialOf(foreign)?.code, product()?.batchNumber, chain()),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('is never filed under an order of another patient', async () => {
    await expect(
      record.db.pool.query(
        `INSERT INTO vials SELECT 'DL-2026-000001-A1-V99', $1, $2, attempt, purpose, status, ml, live_cells, expires_at,
           location, NULL FROM vials WHERE code = $3`,
        [own.orderId, foreign.chainOfIdentityId, vialOf(own)?.code],
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });
});
