import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { beginTraining, readInstallation, stepClock } from '../../record/clock.js';
import { readOrder } from '../../record/orders.js';
import { orderAtStage } from '../support/at-stage.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

const from = '2026-01-05T08:00:00.000Z';

describe('an installation', () => {
  let record: TestRecord;
  beforeEach(async () => {
    record = await openTestRecord();
  });
  afterEach(() => record.close());

  it('is real until somebody makes it a training installation', async () => {
    expect(await readInstallation(record.db)).toMatchObject({
      training: false,
      clock: { mode: 'real' },
      everReal: false,
    });
    expect(await stepClock(record.db, from)).toEqual({ outcome: 'notTraining' });
    expect(await beginTraining(record.db, from)).toBe(true);
    expect(await readInstallation(record.db)).toEqual({
      training: true,
      clock: { mode: 'stepped', now: from },
      everReal: false,
    });
  });

  it('steps its clock forward, never back, and stops at the present for good', async () => {
    await beginTraining(record.db, from);
    const later = '2026-01-06T08:00:00.000Z';
    expect(await stepClock(record.db, later)).toEqual({
      outcome: 'stepped',
      now: later,
      mode: 'stepped',
    });
    expect(await stepClock(record.db, later)).toMatchObject({ outcome: 'stepped' });
    expect(await stepClock(record.db, from)).toEqual({ outcome: 'backwards' });
    const order = await orderAtStage(record.db, 'awaitingCollection');
    expect(await readOrder(record.db, order.orderId)).toMatchObject({ training: true });
    expect(await stepClock(record.db, '2999-01-01T00:00:00.000Z')).toMatchObject({
      outcome: 'stepped',
      mode: 'real',
    });
    expect(await stepClock(record.db, later)).toEqual({ outcome: 'realClock' });
    expect(await beginTraining(record.db, from)).toBe(false);
    expect(await readInstallation(record.db)).toMatchObject({ training: true, everReal: false });
  });

  it('never becomes one for training once it has held a real order', async () => {
    await orderAtStage(record.db, 'awaitingCollection');
    expect(await readInstallation(record.db)).toMatchObject({ training: false, everReal: true });
    expect(await beginTraining(record.db, from)).toBe(false);
    expect(await stepClock(record.db, from)).toEqual({ outcome: 'everReal' });
    await expect(
      record.db.pool.query(`UPDATE installation SET training = true`),
    ).rejects.toMatchObject({ code: '23001' });
    await expect(
      record.db.pool.query(`UPDATE installation SET ever_real = false`),
    ).rejects.toMatchObject({ code: '23001' });
  });
});
