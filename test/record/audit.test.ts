import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { appendAudit, listAudit, verifyAudit } from '../../record/audit.js';
import { inTransaction } from '../../record/database.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

describe('the audit trail', () => {
  let record: TestRecord;
  let owner: pg.Client;
  beforeAll(async () => {
    record = await openTestRecord();
    owner = new pg.Client(record.ownerUrl);
    await owner.connect();
    for (const n of Array(40).keys()) await append(`read-${n}`);
  });
  afterAll(async () => {
    await owner.end();
    await record.close();
  });

  const append = (action: string) =>
    appendAudit(record.db, {
      personId: 'auditor-1',
      action,
      subjectKind: 'patient',
      subjectId: 'p-1',
      facts: { name: 'İlker' },
    });
  /** What only somebody with the owner's rights and bad intentions can do. */
  const tamper = async (change: string, undo: string) => {
    await owner.query(`ALTER TABLE audit DISABLE TRIGGER audit_append_only`);
    await owner.query(change);
    const found = await verifyAudit(record.db);
    await owner.query(undo);
    await owner.query(`ALTER TABLE audit ENABLE TRIGGER audit_append_only`);
    return found;
  };

  it('is intact after many writers at once', async () => {
    await Promise.all([...Array(30).keys()].map((n) => append(`at once ${n}`)));
    expect(await verifyAudit(record.db)).toBeUndefined();
  });

  it('keeps several rows of one transaction, and none of one that is rolled back', async () => {
    const rolledBack = inTransaction(record.db, async (trx) => {
      await appendAudit(trx, { action: 'gone', subjectKind: 'order', subjectId: 'o-1' });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await inTransaction(record.db, async (trx) => {
      await appendAudit(trx, { action: 'first', subjectKind: 'order', subjectId: 'o-1' });
      await appendAudit(trx, { action: 'second', subjectKind: 'order', subjectId: 'o-1' });
    });
    const rows = await listAudit(record.db, { subjectKind: 'order', subjectId: 'o-1' });
    expect(rows.map(({ action }) => action).sort()).toEqual(['first', 'second']);
    expect(await verifyAudit(record.db)).toBeUndefined();
  });

  it('shows a changed row', async () => {
    const { rows } = await owner.query(`SELECT lane, place FROM audit WHERE action = 'read-3'`);
    const found = await tamper(
      `UPDATE audit SET person_id = 'somebody-else' WHERE action = 'read-3'`,
      `UPDATE audit SET person_id = 'auditor-1' WHERE action = 'read-3'`,
    );
    expect(found).toEqual({ lane: rows[0].lane, place: Number(rows[0].place) });
    expect(await verifyAudit(record.db)).toBeUndefined();
  });

  it.each(['first', 'last'])('shows that the %s row of a chain is missing', async (which) => {
    const place = which === 'first' ? 1 : `(SELECT place FROM audit_chains WHERE lane = 3)`;
    await owner.query(
      `CREATE TEMP TABLE kept_${which} AS SELECT * FROM audit WHERE lane = 3 AND place = ${place}`,
    );
    const found = await tamper(
      `DELETE FROM audit WHERE lane = 3 AND place = ${place}`,
      `ALTER TABLE audit DISABLE TRIGGER audit_chain; INSERT INTO audit SELECT * FROM kept_${which};
       ALTER TABLE audit ENABLE TRIGGER audit_chain`,
    );
    expect(found).toMatchObject({ lane: 3 });
    expect(await verifyAudit(record.db)).toBeUndefined();
  });

  it('is written at the place and time the database says, whatever the writer claims', async () => {
    await record.db.pool.query(
      `INSERT INTO audit (lane, place, at, action, subject_kind, subject_id, previous_hash, hash)
       VALUES (99, 99, '2000-01-01', 'forged', 'order', 'o-2', 'x', 'x')`,
    );
    const [row] = await listAudit(record.db, { subjectKind: 'order', subjectId: 'o-2' });
    expect(row?.lane).toBeLessThan(16);
    expect(Date.parse(row?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(await verifyAudit(record.db)).toBeUndefined();
  });
});
