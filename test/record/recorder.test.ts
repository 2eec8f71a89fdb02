import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { commandFate, readCommand, refuseCommand, acceptCommand } from '../../record/journal.js';
import { openDatabase } from '../../record/database.js';
import { eventsOf } from '../../record/events.js';
import { listIncidents } from '../../record/incidents.js';
import { readOrder, restartFromRecord } from '../../record/orders.js';
import { createRecorder, type Recorder } from '../../record/recorder.js';
import { tasksOfOrder } from '../../record/tasks.js';
import { refusal } from '../../domain/refusal.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { journalRow, orderAtStage } from '../support/at-stage.js';
import { take, type Taken } from '../support/next-batch.js';
import { actor } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';
import { sent } from '../support/sent.js';

describe('the recorder', () => {
  let record: TestRecord;
  let write: Recorder;
  let order: PlacedOrder;
  beforeAll(async () => {
    record = await openTestRecord();
    write = createRecorder(record.db);
  });
  afterAll(() => record.close());
  beforeEach(async () => {
    order = await orderAtStage(record.db, 'awaitingCollection');
  });

  /** A hold that a desk has taken on the state; not in the journal yet. */
  const takeHold = (state: PlacedOrder, epoch = 1): Taken =>
    take(
      state,
      sent(
        'placeHold',
        { scope: 'release' },
        {
          by: actor('labTechnician'),
          at: '2026-03-02T09:00:00.000Z',
          commandId: randomUUID(),
        },
      ),
      { orderId: order.orderId, epoch },
    );
  const takeAmendment = (state: PlacedOrder): Taken =>
    take(
      state,
      sent(
        'amendPrescription',
        { sessions: 4 },
        {
          by: actor('clinician'),
          at: '2026-03-02T09:00:00.000Z',
          facts: { reagents: [] },
          commandId: randomUUID(),
        },
      ),
      { orderId: order.orderId },
    );
  const journal = ({ sent: command }: Taken) =>
    acceptCommand(record.db, { command: journalRow(order.orderId, command) });
  const incidents = () => listIncidents(record.db, { orderId: order.orderId });

  it('writes events, snapshot, journal and tasks in one go', async () => {
    const taken = takeHold(order);
    await journal(taken);
    expect(await write(taken.batch)).toEqual({ recorded: taken.state.revision });
    const stored = await readOrder(record.db, order.orderId);
    expect(stored).toMatchObject({ state: taken.state, revision: taken.state.revision, epoch: 1 });
    expect(await commandFate(record.db, taken.sent.commandId)).toEqual({
      status: 'applied',
      commandId: taken.sent.commandId,
      orderId: order.orderId,
      revision: taken.state.revision,
    });
    const tasks = await tasksOfOrder(record.db, order.orderId, '2026-03-02T09:00:00.000Z');
    expect(tasks.map((task) => task.command)).toContain('releaseHold');
  });

  it('answers a repeated batch as the first time and writes nothing more', async () => {
    const taken = takeHold(order);
    await journal(taken);
    const first = await write(taken.batch);
    expect(await write(taken.batch)).toEqual(first);
    expect(await eventsOf(record.db, order.orderId)).toHaveLength(taken.state.revision);
    expect(await incidents()).toEqual([]);
  });

  it('takes one of many attempts that overlap, and answers all alike', async () => {
    const taken = takeHold(order);
    await journal(taken);
    const answers = await Promise.all(Array.from({ length: 5 }, () => write(taken.batch)));
    expect(new Set(answers.map((answer) => answer.recorded))).toEqual(
      new Set([taken.state.revision]),
    );
    expect(await eventsOf(record.db, order.orderId)).toHaveLength(taken.state.revision);
  });

  it('takes a batch that begins with events it has and goes on with new ones', async () => {
    const first = takeHold(order);
    const second = takeHold(first.state);
    await journal(first);
    await journal(second);
    await write(first.batch);
    const both = { ...second.batch, after: first.batch.after };
    const events = [...first.batch.events, ...second.batch.events];
    expect(await write({ ...both, events })).toEqual({ recorded: second.state.revision });
    expect((await readOrder(record.db, order.orderId))?.state).toEqual(second.state);
  });

  it('leaves a batch that lies ahead of the record for a later attempt', async () => {
    const first = takeHold(order);
    const second = takeHold(first.state);
    await journal(first);
    await journal(second);
    await expect(write(second.batch)).rejects.toThrow(/^gap/);
    await write(first.batch);
    expect(await write(second.batch)).toEqual({ recorded: second.state.revision });
  });

  it('refuses for good what a run of an older epoch still sends', async () => {
    const taken = takeHold(order);
    await journal(taken);
    expect(await restartFromRecord(record.db, order.orderId, { by: 'v1' })).toEqual({
      epoch: 2,
      snapshot: order,
    });
    await expect(write(taken.batch)).rejects.toMatchObject({ reason: 'olderEpoch' });
    expect(await write({ ...taken.batch, epoch: 2 })).toEqual({ recorded: taken.state.revision });
  });

  it('does not take a batch of an epoch it does not know yet', async () => {
    const taken = takeHold(order, 2);
    await journal(taken);
    await expect(write(taken.batch)).rejects.toThrow(/epoch 2/);
  });

  it('refuses events of a command that is not in the journal, with one incident however often they come', async () => {
    const taken = takeHold(order);
    const { commandId } = taken.sent;
    await expect(write(taken.batch)).rejects.toMatchObject({ reason: 'commandNotInJournal' });
    await expect(write(taken.batch)).rejects.toMatchObject({ reason: 'commandNotInJournal' });
    expect(await incidents()).toMatchObject([
      { kind: 'commandNotInJournal', orderId: order.orderId, facts: { commandId, epoch: 1 } },
    ]);
    expect((await readOrder(record.db, order.orderId))?.state).toEqual(order);
  });

  it('refuses events whose command the journal has with another hash', async () => {
    const taken = takeHold(order);
    const other = { ...taken, sent: { ...taken.sent, hash: 'of something else' } };
    await journal(other);
    await expect(write(taken.batch)).rejects.toMatchObject({ reason: 'commandNotInJournal' });
    expect(await commandFate(record.db, taken.sent.commandId)).toMatchObject({ status: 'pending' });
  });

  it('refuses events whose command the journal has for another order', async () => {
    const taken = takeHold(order);
    const elsewhere = await orderAtStage(record.db, 'awaitingCollection');
    await acceptCommand(record.db, { command: journalRow(elsewhere.orderId, taken.sent) });
    await expect(write(taken.batch)).rejects.toMatchObject({ reason: 'commandNotInJournal' });
  });

  it('refuses events whose command id is no id at all', async () => {
    const taken = takeHold(order);
    const events = taken.batch.events.map((happened) =>
      happened.cause.kind === 'command'
        ? { ...happened, cause: { ...happened.cause, commandId: 'forged' } }
        : happened,
    );
    await expect(write({ ...taken.batch, events })).rejects.toMatchObject({
      name: 'RecordRefused',
    });
  });

  it('refuses events of a command that somebody was already told is refused', async () => {
    const taken = takeHold(order);
    const { commandId } = taken.sent;
    await journal(taken);
    await refuseCommand(record.db, commandId, refusal('expired', { validUntil: 'then' }));
    await expect(write(taken.batch)).rejects.toMatchObject({
      reason: 'recordedOtherwise',
      facts: { commandId, status: 'refused' },
    });
    expect(await readCommand(record.db, commandId)).toMatchObject({ status: 'refused' });
  });

  it('refuses a batch whose events lead to another state than the workflow says', async () => {
    const taken = takeHold(order);
    await journal(taken);
    await expect(write({ ...taken.batch, digest: '0000000000000000' })).rejects.toMatchObject({
      reason: 'digestDiffers',
    });
    expect(await incidents()).toMatchObject([{ kind: 'digestDiffers' }]);
    expect(await commandFate(record.db, taken.sent.commandId)).toMatchObject({ status: 'pending' });
  });

  it('refuses events that differ from those it has at the same revisions', async () => {
    const taken = takeHold(order);
    const other = takeHold(order);
    await journal(taken);
    await journal(other);
    await write(taken.batch);
    await expect(write(other.batch)).rejects.toMatchObject({
      reason: 'recordedOtherwise',
      facts: { revision: taken.state.revision },
    });
  });

  it('keeps an incident of a fault that trying again cannot mend', async () => {
    const taken = takeHold(order);
    await journal(taken);
    const [first] = taken.batch.events;
    const events = first ? [{ ...first, revision: first.revision + 1 }] : [];
    await expect(write({ ...taken.batch, events })).rejects.toThrow(/cannot follow/);
    expect(await incidents()).toMatchObject([{ kind: 'recordFault' }]);
  });

  it.each([
    ['at most six statements for a command, begin and commit among them', 'amendPrescription', 6],
    ['one more for a command after which something else is wrong or right', 'placeHold', 7],
  ] as const)('needs %s', async (_what, type, atMost) => {
    const taken = type === 'placeHold' ? takeHold(order) : takeAmendment(order);
    await journal(taken);
    const statements: string[] = [];
    const counted = openDatabase({
      url: record.url,
      onStatement: ({ sql }) => statements.push(sql),
    });
    await createRecorder(counted)(taken.batch);
    await counted.close();
    expect(statements.length).toBeLessThanOrEqual(atMost);
  });
});
