import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { channel, listen, readNotice, type Listener, type Notice } from '../../record/listen.js';
import { checkDatabase } from '../../record/health.js';
import { openDatabase } from '../../record/database.js';
import { orderAtStage } from '../support/at-stage.js';
import { clinicSite, laboratorySite } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

describe('the notices of the record', () => {
  let record: TestRecord;
  let listener: Listener;
  const heard: (Notice | undefined)[] = [];
  let reconnected = 0;
  beforeAll(async () => {
    record = await openTestRecord();
    listener = await listen(
      record.url,
      channel,
      (payload) => heard.push(readNotice(payload)),
      () => (reconnected += 1),
    );
  });
  afterAll(async () => {
    await listener.close();
    await record.close();
  });

  it('tell of every revision of an order and of every command applied', async () => {
    const order = await orderAtStage(record.db, 'awaitingCollection');
    await until(() => heard.length >= 2);
    expect(heard).toEqual([
      { kind: 'order', orderId: order.orderId, revision: 1, siteIds: [clinicSite, laboratorySite] },
      { kind: 'command', commandId: Object.keys(order.handled)[0] },
    ]);
  });

  it('are heard again after the connection was lost, and the listener is told of the gap', async () => {
    await record.db.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'dermaline listener' AND datname = current_database()`,
    );
    await until(() => reconnected === 1);
    heard.length = 0;
    await record.db.pool.query(`SELECT pg_notify('dermaline', '{"kind":"clock"}')`);
    await until(() => heard.length === 1);
    expect(heard).toEqual([{ kind: 'clock' }]);
  });

  it.each(['', 'text', '{}', '{"kind":"else"}', '{"kind":"order"}', '[]', 'null'])(
    'are not taken for what they are not: %p',
    (payload) => {
      expect(readNotice(payload)).toBeUndefined();
    },
  );
});

describe('the health of the record', () => {
  it('is told without throwing when there is no database', async () => {
    const db = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
    expect(await checkDatabase(db)).toMatchObject({ ok: false });
    await db.close();
  });
});

/** Waits for a condition; fails by the test's own time limit. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
