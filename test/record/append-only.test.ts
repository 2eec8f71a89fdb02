import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { acceptCommand, refuseCommand } from '../../record/journal.js';
import { appendAudit } from '../../record/audit.js';
import { personIdSchema } from '../../domain/identifiers.js';
import { refusal } from '../../domain/refusal.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { journalRow, orderAtStage } from '../support/at-stage.js';
import { actor } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';
import { sent } from '../support/sent.js';

describe('what is only ever appended', () => {
  let record: TestRecord;
  let order: PlacedOrder;
  let owner: pg.Client;
  beforeAll(async () => {
    record = await openTestRecord();
    order = await orderAtStage(record.db, 'treating');
    owner = new pg.Client(record.ownerUrl);
    await owner.connect();
    await appendAudit(record.db, {
      action: 'test',
      subjectKind: 'order',
      subjectId: order.orderId,
    });
    await acceptCommand(record.db, { command: journalRow(order.orderId, hold), signature });
    await refuseCommand(record.db, hold.commandId, refusal('expired', { validUntil: 'then' }));
  });
  afterAll(async () => {
    await owner.end();
    await record.close();
  });

  const hold = sent(
    'placeHold',
    { scope: 'release' },
    {
      by: actor('labTechnician'),
      at: '2026-05-01T09:00:00.000Z',
    },
  );
  const signature = {
    personId: personIdSchema().parse('labTechnician-1'),
    printedName: 'labTechnician 1',
    meaning: 'performed' as const,
    signedAt: hold.recordedAt,
    recordHash: 'hash',
  };

  const changes = [
    ['an event', `UPDATE events SET at = now()`],
    ['an event away', `DELETE FROM events`],
    ['a signature', `UPDATE signatures SET meaning = 'approved'`],
    ['a signature away', `DELETE FROM signatures`],
    ['an audit row', `UPDATE audit SET action = 'nothing'`],
    ['an audit row away', `DELETE FROM audit`],
    ['the content of a command', `UPDATE commands SET payload = '{}'`],
    ['who sent a command', `UPDATE commands SET actor = '{}'`],
    ['a command away', `DELETE FROM commands`],
    ['the patient of an order', `UPDATE orders SET patient_id = gen_random_uuid()`],
    ['an order away', `DELETE FROM orders`],
    [
      'a vial to another chain of identity',
      `UPDATE vials SET chain_of_identity = 'CHA999926999999'`,
    ],
  ];

  it.each(changes)('not even the owner can change %s', async (_what, change) => {
    await expect(owner.query(change)).rejects.toMatchObject({ code: '23001' });
  });

  it.each(['events', 'signatures', 'audit', 'commands'])(
    'not even the owner can empty %s',
    async (table) => {
      await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({
        code: '23001',
      });
    },
  );

  it.each([
    ...changes.filter(([what]) => !what?.includes('patient') && !what?.includes('chain')),
    ['the head of an audit chain', `UPDATE audit_chains SET hash = ''`],
    [
      'what kind of installation this is by adding one',
      `INSERT INTO installation (training) VALUES (true)`,
    ],
  ])('the application has no right to change %s', async (_what, change) => {
    await expect(record.db.pool.query(change)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['events', 'signatures', 'audit', 'commands', 'orders', 'vials'])(
    'the application has no right to empty %s',
    async (table) => {
      await expect(record.db.pool.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({
        code: '42501',
      });
    },
  );

  it('the application has no right to turn triggers off', async () => {
    await expect(
      record.db.pool.query(`ALTER TABLE events DISABLE TRIGGER ALL`),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      record.db.pool.query(`SET session_replication_role = replica`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    [
      'refused to applied',
      `UPDATE commands SET status = 'applied', revision = 1, refusal = NULL WHERE status = 'refused'`,
    ],
    [
      'applied to pending',
      `UPDATE commands SET status = 'pending', revision = NULL, settled_at = NULL WHERE status = 'applied'`,
    ],
    [
      'applied at one revision to another',
      `UPDATE commands SET revision = revision + 1 WHERE status = 'applied'`,
    ],
  ])('a command never goes from %s', async (_what, change) => {
    await expect(record.db.pool.query(change)).rejects.toMatchObject({ code: '23001' });
  });

  it('an order never goes back to an earlier revision or epoch', async () => {
    await expect(
      record.db.pool.query(`UPDATE orders SET revision = revision - 1`),
    ).rejects.toMatchObject({ code: '23001' });
    await expect(record.db.pool.query(`UPDATE orders SET epoch = 0`)).rejects.toMatchObject({
      code: '23001',
    });
  });
});
