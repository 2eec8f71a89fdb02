import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findByScan } from '../../record/find.js';
import { readHistory } from '../../record/history.js';
import { mintDonationNumber } from '../../record/donations.js';
import {
  dueOrders,
  mintOrder,
  nextDeadline,
  openOrders,
  readOrder,
  restartFromRecord,
} from '../../record/orders.js';
import { listAudit } from '../../record/audit.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { displayDonationNumber } from '../../domain/identity/donation-number.js';
import { orderAtStage } from '../support/at-stage.js';
import { openTestRecord, type TestRecord } from '../support/record.js';
import { nameOf, patientName } from '../support/reference-data.js';

describe('an order in the record', () => {
  let record: TestRecord;
  let culturing: PlacedOrder;
  let treating: PlacedOrder;
  beforeAll(async () => {
    record = await openTestRecord();
    culturing = await orderAtStage(record.db, 'culturing');
    treating = await orderAtStage(record.db, 'treating');
  });
  afterAll(() => record.close());

  it('is read with the names its page shows', async () => {
    expect(await readOrder(record.db, culturing.orderId)).toEqual({
      orderId: culturing.orderId,
      state: culturing,
      revision: culturing.revision,
      epoch: 1,
      codeVersion: 'test',
      divergence: null,
      training: false,
      clinicName: 'Istanbul clinic',
      laboratoryName: 'Istanbul laboratory',
      patient: { name: patientName, bornOn: '1980-02-29', fileNumber: 'F-1' },
      clock: { mode: 'real', now: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/) },
      fate: null,
    });
    expect(await readOrder(record.db, 'DL-2026-999999')).toBeUndefined();
  });

  it('gets a number, a chain of identity and donation numbers that are never given twice', async () => {
    const minted = await Promise.all([1, 2, 3, 4].map(() => mintOrder(record.db)));
    expect(new Set(minted.map(({ orderId }) => orderId)).size).toBe(4);
    expect(new Set(minted.map(({ chainOfIdentityId }) => chainOfIdentityId)).size).toBe(4);
    const donations = await Promise.all([1, 2, 3].map(() => mintDonationNumber(record.db)));
    expect(new Set(donations).size).toBe(3);
    expect(donations[0]).toMatch(/^A9999\d{8}$/);
  });

  it('is due when its next deadline has come', async () => {
    const next = await nextDeadline(record.db);
    const due = async (now: string) =>
      (await dueOrders(record.db, now)).map(({ orderId }) => orderId);
    const before = new Date(Date.parse(next ?? '') - 1).toISOString();
    expect(await due(before)).toEqual([]);
    expect(await due(next ?? '')).toHaveLength(1);
    expect((await openOrders(record.db)).map(({ orderId }) => orderId)).toEqual([
      culturing.orderId,
      treating.orderId,
    ]);
  });

  it('starts again from its snapshot under a new epoch, with an audit row', async () => {
    expect(await restartFromRecord(record.db, treating.orderId, { by: 'v1' })).toEqual({
      epoch: 2,
      snapshot: treating,
    });
    expect(await restartFromRecord(record.db, treating.orderId, { by: 'v1' })).toMatchObject({
      epoch: 3,
    });
    expect(await restartFromRecord(record.db, 'DL-2026-999999', { by: 'v1' })).toBeUndefined();
    const rows = await listAudit(record.db, { subjectKind: 'order', subjectId: treating.orderId });
    expect(rows.filter(({ action }) => action === 'restartedFromRecord')).toHaveLength(2);
  });

  it('has a history with names, in pages that never shift', async () => {
    const all = await readHistory(record.db, culturing.orderId, { limit: 100 });
    expect(all.items.map(({ happened }) => happened.revision)).toEqual(
      Array.from({ length: culturing.revision }, (_, i) => i + 1),
    );
    expect(all.items[0]).toMatchObject({
      happened: { event: { type: 'orderPlaced' } },
      personName: nameOf('clinician'),
      late: false,
      signature: null,
    });
    const newest = await readHistory(record.db, culturing.orderId, { limit: 2, newestFirst: true });
    const older = await readHistory(record.db, culturing.orderId, {
      limit: 100,
      newestFirst: true,
      ...(newest.next === null ? {} : { after: newest.next }),
    });
    expect([...newest.items, ...older.items].reverse()).toEqual(all.items);
    expect(older.next).toBeNull();
  });

  it.each([
    ['order', () => treating.orderId],
    ['chainOfIdentity', () => treating.chainOfIdentityId],
    ['tube', () => treating.collection?.items[0]?.code],
    ['vessel', () => treating.culture?.vessels[0]?.code],
    ['vial', () => treating.bank?.vials[0]?.code],
    ['sample', () => treating.bank?.sampleCode],
  ])('is found by the scanned code of its %s', async (kind, code) => {
    expect(await findByScan(record.db, ` ${code()?.toLowerCase()} `)).toEqual({
      kind,
      code: code(),
      orderId: treating.orderId,
      clinicSiteId: treating.clinic.siteId,
      laboratorySiteId: treating.laboratory.siteId,
    });
  });

  it('is not found by a code it does not have', async () => {
    expect(await findByScan(record.db, `${treating.orderId}-A1-V99`)).toBeUndefined();
    expect(await findByScan(record.db, 'DL-2026-999999')).toBeUndefined();
    expect(await findByScan(record.db, 'not a code')).toBeUndefined();
  });

  it('is not found by a donation number that two orders share', async () => {
    const din = displayDonationNumber(culturing.collection?.donationNumber ?? '');
    expect(await findByScan(record.db, din)).toBeUndefined();
  });
});
