import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { auditOrder } from '../../console/server/audit-order.js';
import { orderIdSchema } from '../../domain/identifiers.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { addHours } from '../../domain/schedule/instants.js';
import { openDatabase } from '../../record/database.js';
import { readEvidence } from '../../record/evidence.js';
import { rebuildOpenMatters, rebuildStaleMatters } from '../../record/rebuild-matters.js';
import { live, orderAtStage, type Step } from '../support/at-stage.js';
import { contaminated, go, openDeviation, releaseHold, step } from '../support/matters.js';
import { actor } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';
import { sent } from '../support/sent.js';

let record: TestRecord;
let source: PlacedOrder;
let told: PlacedOrder;

beforeAll(async () => {
  record = await openTestRecord();
  const both = await contaminated(record.db);
  told = both.told;
  source = await go(record.db, both.source, releaseHold(addHours(both.at, 2)));
}, 60_000);
afterAll(() => record.close());

const differences = async (orderId: string) => {
  const evidence = await readEvidence(record.db, orderIdSchema().parse(orderId));
  // Stories write journal rows without the server's hash: that is another matter.
  return evidence && auditOrder(evidence).filter(({ code }) => code.startsWith('matter'));
};

describe('the rows of the quality matters', () => {
  it('cost one statement with a command that changes them, and none with one that does not', async () => {
    const statements: string[] = [];
    const counted = openDatabase({
      url: record.url,
      onStatement: ({ sql: text }) => {
        if (text.includes('INTO quality_matters')) statements.push(text);
      },
    });
    const write = (order: PlacedOrder, ...steps: readonly Step[]) =>
      live(counted, { orderId: order.orderId, from: order, steps });
    const order = await orderAtStage(record.db, 'awaitingCollection');
    const when = addHours(order.stageSince, 1);
    const amended = await write(
      order,
      step(when, () =>
        sent(
          'amendPrescription',
          { sessions: 4 },
          { by: actor('clinician'), at: when, facts: { reagents: [] } },
        ),
      ),
    );
    expect(statements).toHaveLength(0);
    await write(amended, openDeviation(when));
    expect(statements).toHaveLength(1);
    await counted.close();
  });

  it('agree with the events, which an audit finds out when they do not', async () => {
    expect(await differences(source.orderId)).toEqual([]);
    const { db } = record;
    await sql`UPDATE quality_matters SET subject = 'other' WHERE order_id = ${source.orderId} AND kind = 'hold'`.execute(
      db.kysely,
    );
    await sql`UPDATE quality_matters SET matter_id = 'DEV-none' WHERE order_id = ${told.orderId}`.execute(
      db.kysely,
    );
    expect(await differences(source.orderId)).toMatchObject([{ code: 'matterDiffers' }]);
    expect((await differences(told.orderId))?.map(({ code }) => code)).toEqual([
      'matterDiffers',
      'matterNotInEvents',
    ]);
  });

  it('are made again where a program of before has recorded without them, once', async () => {
    const { db } = record;
    await sql`UPDATE orders SET matters_version = 0, matters_revision = 0`.execute(db.kysely);
    await sql`DELETE FROM quality_matters WHERE order_id <> ${told.orderId}`.execute(db.kysely);
    const [{ count } = { count: 0 }] = (
      await sql<{ count: number }>`SELECT count(*) FROM orders`.execute(db.kysely)
    ).rows;
    const [one, two] = await Promise.all([rebuildStaleMatters(db), rebuildStaleMatters(db)]);
    expect((one ?? 0) + (two ?? 0)).toBe(count);
    expect(await rebuildStaleMatters(db)).toBe(0);
    for (const { orderId } of [source, told]) expect(await differences(orderId)).toEqual([]);
  });

  it('are made again by the rules of today where one is open', async () => {
    const { db } = record;
    const order = await orderAtStage(db, 'awaitingCollection');
    await go(db, order, openDeviation(addHours(order.stageSince, 1)));
    await sql`UPDATE quality_matters SET due_at = now(), group_due = now() WHERE closed_at IS NULL`.execute(
      db.kysely,
    );
    expect(await differences(order.orderId)).toMatchObject([{ code: 'matterDiffers' }]);
    expect(await rebuildStaleMatters(db)).toBe(0);
    expect(await rebuildOpenMatters(db)).toBe(4);
    expect(await differences(order.orderId)).toEqual([]);
  });

  it('stay to be made again when the order goes on before they are', async () => {
    const { db } = record;
    const order = await orderAtStage(db, 'awaitingCollection');
    const when = addHours(order.stageSince, 1);
    const deviate = openDeviation(when);
    const first = await go(db, order, deviate);
    await sql`DELETE FROM quality_matters WHERE order_id = ${order.orderId}`.execute(db.kysely);
    await sql`UPDATE orders SET matters_revision = 0 WHERE order_id = ${order.orderId}`.execute(
      db.kysely,
    );
    await go(db, first, deviate);
    expect(await differences(order.orderId)).toMatchObject([{ code: 'matterDiffers' }]);
    expect(await rebuildStaleMatters(db)).toBe(1);
    expect(await differences(order.orderId)).toEqual([]);
  });

  it('say which order could not be made again, after all others were', async () => {
    const { db, ownerUrl } = record;
    const broken = await orderAtStage(db, 'awaitingCollection');
    const owner = openDatabase({ url: ownerUrl });
    await sql`ALTER TABLE events DISABLE TRIGGER USER`.execute(owner.kysely);
    await sql`UPDATE events SET revision = revision + 100 WHERE order_id = ${broken.orderId}`.execute(
      owner.kysely,
    );
    await owner.close();
    await sql`UPDATE orders SET matters_version = 0`.execute(db.kysely);
    await expect(rebuildStaleMatters(db)).rejects.toMatchObject({
      errors: [{ message: `matters of ${broken.orderId}` }],
    });
    const { rows } = await sql<{ orderId: string }>`
      SELECT order_id FROM orders WHERE matters_version = 0`.execute(db.kysely);
    expect(rows).toEqual([{ orderId: broken.orderId }]);
  });
});
