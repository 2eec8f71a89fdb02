import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { PlacedOrder } from '../../domain/order/state.js';
import { listAudit } from '../../record/audit.js';
import {
  currentCodeVersion,
  isKnownCodeVersion,
  listCodeVersions,
  registerCodeVersion,
  rollBackTo,
} from '../../record/code-versions.js';
import { readEvidence } from '../../record/evidence.js';
import { readOrder, restartFromRecord } from '../../record/orders.js';
import { orderAtStage } from '../support/at-stage.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

let record: TestRecord;
let order: PlacedOrder;
beforeAll(async () => {
  record = await openTestRecord();
  order = await orderAtStage(record.db, 'culturing');
});
afterAll(() => record.close());

describe('code versions', () => {
  it('have no current one before the first deployment; whoever asks may restart', async () => {
    expect(await currentCodeVersion(record.db)).toBeUndefined();
    expect(await restartFromRecord(record.db, order.orderId, { by: 'any' })).toMatchObject({
      epoch: 2,
    });
  });

  it('become current when they are first seen', async () => {
    expect(await registerCodeVersion(record.db, 'old')).toBe('old');
    expect(await registerCodeVersion(record.db, 'new')).toBe('new');
    expect((await listCodeVersions(record.db)).map(({ version }) => version)).toEqual([
      'old',
      'new',
    ]);
    expect(await isKnownCodeVersion(record.db, 'old')).toBe(true);
    expect(await isKnownCodeVersion(record.db, 'other')).toBe(false);
  });

  it('do not take over again by starting again', async () => {
    expect(await registerCodeVersion(record.db, 'old')).toBe('new');
    expect(await currentCodeVersion(record.db)).toBe('new');
  });

  it('that are superseded cannot take an order back to their rules', async () => {
    expect(await restartFromRecord(record.db, order.orderId, { by: 'old' })).toBeUndefined();
    expect((await readOrder(record.db, order.orderId))?.epoch).toBe(2);
    expect(await restartFromRecord(record.db, order.orderId, { by: 'new' })).toMatchObject({
      epoch: 3,
    });
  });

  it('are made current again only by a roll-back that says why', async () => {
    expect(await rollBackTo(record.db, { version: 'unknown', reason: 'typing error' })).toBe(false);
    expect(await rollBackTo(record.db, { version: 'old', reason: 'limits were wrong' })).toBe(true);
    expect(await currentCodeVersion(record.db)).toBe('old');
    const rows = await listAudit(record.db, { subjectKind: 'installation' });
    expect(rows.map(({ action, subjectId, facts }) => ({ action, subjectId, facts }))).toEqual(
      expect.arrayContaining([
        { action: 'codeVersionDeployed', subjectId: 'old', facts: { before: null } },
        { action: 'codeVersionDeployed', subjectId: 'new', facts: { before: 'old' } },
        {
          action: 'codeVersionRolledBack',
          subjectId: 'old',
          facts: { before: 'new', reason: 'limits were wrong' },
        },
      ]),
    );
    expect(rows).toHaveLength(3);
  });

  it('are one whoever registers at the same moment', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, () => registerCodeVersion(record.db, 'third')),
    );
    expect(all).toEqual(['third', 'third', 'third', 'third', 'third']);
    const rows = await listAudit(record.db, { subjectKind: 'installation', subjectId: 'third' });
    expect(rows).toHaveLength(1);
  });
});

describe('a snapshot that a newer program has written', () => {
  it('is refused wherever the record reads one', async () => {
    const client = new pg.Client({ connectionString: record.ownerUrl });
    await client.connect();
    await client.query('UPDATE orders SET snapshot_version = 2');
    const refused = { name: 'SnapshotTooNew', version: 2, known: 1 };
    const { orderId } = order;
    await expect(readOrder(record.db, orderId)).rejects.toMatchObject(refused);
    await expect(readEvidence(record.db, orderId)).rejects.toMatchObject(refused);
    await expect(restartFromRecord(record.db, orderId, { by: 'third' })).rejects.toMatchObject(
      refused,
    );
    const { rows } = await client.query('SELECT epoch FROM orders');
    await client.end();
    expect(rows).toEqual([{ epoch: 3 }]);
  });
});
