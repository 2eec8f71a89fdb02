import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { listAudit } from '../../record/audit.js';
import { listIncidents } from '../../record/incidents.js';
import { commandHash } from '../../record/command-hash.js';
import {
  acceptCommand,
  commandFate,
  readCommand,
  refuseCommand,
  rowToSent,
} from '../../record/journal.js';
import type { JournalRow } from '../../record/journal-row.js';
import { leaseCommand, pendingCommands, releaseLease } from '../../record/leases.js';
import { recordLag } from '../../record/health.js';
import { orderIdSchema, personIdSchema } from '../../domain/identifiers.js';
import { refusal } from '../../domain/refusal.js';
import { journalRow } from '../support/at-stage.js';
import { actor } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';
import { sent } from '../support/sent.js';

describe('the journal', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openTestRecord();
  });
  afterAll(() => record.close());

  const orderId = orderIdSchema().parse('DL-2026-000900');
  const aCommand = (scope: 'release' | 'treatment' = 'release'): JournalRow => ({
    ...journalRow(
      orderId,
      sent(
        'placeHold',
        { scope },
        {
          by: actor('labTechnician'),
          at: '2026-05-01T09:00:00.000Z',
          basedOnRevision: 7,
          commandId: randomUUID(),
        },
      ),
    ),
    notes: { reason: 'the label came off' },
  });
  const accept = (command: JournalRow) => acceptCommand(record.db, { command });
  const refused = refusal('expired', { validUntil: '2026-05-01T09:15:00.000Z' });

  it('keeps a new command as pending, with an audit row', async () => {
    const command = aCommand();
    expect(await accept(command)).toEqual({
      outcome: 'accepted',
      row: { ...command, status: 'pending', revision: null, refusal: null },
    });
    expect(await commandFate(record.db, command.commandId)).toEqual({
      status: 'pending',
      commandId: command.commandId,
      orderId,
    });
    const [entry] = await listAudit(record.db, { subjectKind: 'order', subjectId: orderId });
    expect(entry).toMatchObject({
      action: 'commandAccepted',
      personId: 'labTechnician-1',
      facts: { commandId: command.commandId, signed: false },
    });
  });

  it('keeps the signature with the command, once', async () => {
    const command = aCommand();
    const signature = {
      personId: personIdSchema().parse('labTechnician-1'),
      printedName: 'Ayşe Yılmaz',
      meaning: 'approved' as const,
      signedAt: '2026-05-01T09:00:00.000Z',
      recordHash: 'hash of what was read',
    };
    await acceptCommand(record.db, { command, signature });
    await acceptCommand(record.db, { command, signature });
    const { rows } = await record.db.pool.query(
      `SELECT printed_name, meaning, record_hash FROM signatures WHERE command_id = $1`,
      [command.commandId],
    );
    expect(rows).toEqual([
      { printed_name: 'Ayşe Yılmaz', meaning: 'approved', record_hash: 'hash of what was read' },
    ]);
  });

  it('knows a command that is delivered again, even if the server took it in later', async () => {
    const command = aCommand();
    await accept(command);
    const again = { ...command, recordedAt: '2026-05-01T09:01:00.000Z', hash: 'another' };
    expect(await accept(again)).toMatchObject({
      outcome: 'known',
      row: { hash: command.hash, recordedAt: command.recordedAt },
    });
  });

  it.each([
    ['payload', { payload: { scope: 'treatment' } }],
    ['notes', { notes: { reason: 'another' } }],
    ['revision of the form', { basedOnRevision: 8 }],
    ['person', { actor: actor('labTechnician', 2) }],
    ['order', { orderId: orderIdSchema().parse('DL-2026-000901') }],
    ['stated time', { performedAt: '2026-05-01T08:59:00.000Z' }],
  ])('says that an id is reused for another act: another %s', async (_what, other) => {
    const command = aCommand();
    await accept(command);
    expect(await accept({ ...command, ...other, hash: 'another' })).toMatchObject({
      outcome: 'reused',
    });
  });

  it('finds the order id again that was minted for a prescription', async () => {
    const command = { ...aCommand(), basedOnRevision: 0 };
    await accept(command);
    const again = { ...command, orderId: orderIdSchema().parse('DL-2026-000902'), hash: 'another' };
    expect(await accept(again)).toMatchObject({ outcome: 'known', row: { orderId } });
  });

  it('takes one of two deliveries that come at once', async () => {
    const command = aCommand();
    const outcomes = await Promise.all([accept(command), accept(command), accept(command)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'known', 'known']);
  });

  it('gives the workflow the command without free text', async () => {
    const command = aCommand();
    const { row } = await accept(command);
    const {
      orderId: _order,
      notes: _notes,
      clinicTime: _clinic,
      lateEntryReason: _late,
      ...rest
    } = command;
    expect(rowToSent(row)).toEqual({ ...rest, facts: undefined });
  });

  it('hashes everything, whatever the order of properties and the spelling of instants', () => {
    const { hash: _, ...row } = aCommand();
    const reordered = { ...Object.fromEntries(Object.entries(row).reverse()), ...row };
    expect(commandHash(reordered)).toBe(commandHash(row));
    expect(commandHash({ ...row, performedAt: '2026-05-01T09:00:00Z' })).toBe(commandHash(row));
    expect(commandHash({ ...row, notes: { reason: 'x' } })).not.toBe(commandHash(row));
    expect(commandHash({ ...row, facts: { x: 1 } })).not.toBe(commandHash(row));
  });

  it('refuses a command once; the first fate holds', async () => {
    const command = aCommand();
    await accept(command);
    const fate = { status: 'refused', commandId: command.commandId, orderId, refusal: refused };
    expect(await refuseCommand(record.db, command.commandId, refused)).toEqual(fate);
    const other = refusal('internalError', { commandType: 'placeHold' });
    expect(await refuseCommand(record.db, command.commandId, other)).toEqual(fate);
    expect(await listIncidents(record.db, { kind: 'internalError' })).toEqual([]);
  });

  it('keeps an incident of an alarming refusal', async () => {
    const command = aCommand();
    await accept(command);
    const alarming = refusal('internalError', { commandType: 'placeHold' });
    await refuseCommand(record.db, command.commandId, alarming);
    expect(await listIncidents(record.db, { kind: 'internalError' })).toMatchObject([
      { orderId, commandId: command.commandId, facts: { refusal: alarming } },
    ]);
  });

  it('leases a pending command to one sender at a time', async () => {
    const { commandId } = aCommand();
    const command = { ...aCommand(), commandId };
    await accept(command);
    const lease = (holder: string, seconds = 30) =>
      leaseCommand(record.db, commandId, { holder, seconds });
    expect(await Promise.all([lease('a'), lease('a')])).toEqual([true, true]);
    expect(await lease('b')).toBe(false);
    await releaseLease(record.db, commandId, 'b');
    expect(await lease('b')).toBe(false);
    await releaseLease(record.db, commandId, 'a');
    expect(await lease('b', 0)).toBe(true);
    expect(await lease('a')).toBe(true);
    await refuseCommand(record.db, commandId, refused);
    expect(await lease('a')).toBe(false);
  });

  it('lists what waits, order by order, as it came in', async () => {
    const first = aCommand();
    const second = aCommand();
    const elsewhere = { ...aCommand(), orderId: orderIdSchema().parse('DL-2026-000100') };
    for (const command of [first, second, elsewhere]) await accept(command);
    const waiting = await pendingCommands(record.db, { olderThanSeconds: 0 });
    const ids = waiting.map(({ commandId }) => commandId);
    expect(ids[0]).toBe(elsewhere.commandId);
    expect(ids.slice(-2)).toEqual([first.commandId, second.commandId]);
    expect(await pendingCommands(record.db, { olderThanSeconds: 3600 })).toEqual([]);
    expect(await recordLag(record.db)).toMatchObject({ pendingCommands: waiting.length });
  });

  it('knows nothing of a command nobody sent', async () => {
    const unknown = randomUUID();
    expect(await readCommand(record.db, unknown)).toBeUndefined();
    expect(await commandFate(record.db, unknown)).toBeUndefined();
    await expect(refuseCommand(record.db, unknown, refused)).rejects.toThrow(/not in the journal/);
  });
});
