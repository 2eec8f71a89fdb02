import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { digest } from '../../domain/digest.js';
import { command, day, minute } from './support/messages.js';
import { until } from '../support/until.js';
import { quietRuntime, refusalOf } from './support/serve.js';
import { serveSkipping, type SkippingDesks } from './support/time-skipping.js';

jest.setTimeout(30_000);

let desks: SkippingDesks;
let id: string;

beforeAll(quietRuntime);
beforeEach(async () => {
  desks = await serveSkipping();
  id = `tiny-${randomUUID()}`;
});
afterEach(() => desks.stop());

/** A command of the present of the server, whose time has been skipped. */
const send = async (type: string) => desks.submit(id, command(type, { at: await desks.now() }));
const open = async () => {
  await desks.open(id, command('open', { at: await desks.now() }));
  await until(() => desks.recorder.revisionOf(id) === 1);
};
const second = 1_000;

describe('a batch', () => {
  it('says what it follows, from which epoch and rules, and what the state must come to', async () => {
    await open();
    await send('note');
    await until(() => desks.recorder.revisionOf(id) === 2);
    const { state, codeVersion } = await desks.snapshot(id);
    expect(desks.recorder.batchesOf(id)[1]).toEqual({
      process: 'treatmentOrder',
      id,
      epoch: 1,
      after: 1,
      events: [expect.objectContaining({ revision: 2 })],
      digest: digest(state),
      codeVersion,
    });
  });

  it('holds everything that came while the one before was under way', async () => {
    await open();
    desks.recorder.goAway();
    await send('note');
    await until(() => desks.recorder.attempts(id) > 1);
    await send('note');
    await send('note');
    desks.recorder.comeBack();
    await desks.pass(minute);
    await until(() => desks.recorder.revisionOf(id) === 4);
    expect(desks.recorder.batchesOf(id).map((batch) => batch.events.length)).toEqual([1, 1, 2]);
  });

  it('is sent again after a failure that was marked as final by mistake', async () => {
    await open();
    desks.recorder.failOnce(id);
    await send('note');
    await desks.pass(minute);
    await until(() => desks.recorder.revisionOf(id) === 2);
  });
});

describe('a record that is behind', () => {
  beforeEach(async () => {
    await open();
    desks.recorder.goAway();
    await send('note');
  });

  it('stops no decision for a minute', async () => {
    await desks.pass(58 * second);
    expect(await send('approve')).toEqual({ revision: 3 });
  });

  it('stops decisions after a minute', async () => {
    await desks.pass(62 * second);
    expect(await refusalOf(send('approve'))).toEqual({
      code: 'recordBehind',
      facts: { seconds: 62 },
    });
  });

  it('never stops a fact', async () => {
    await desks.pass(2 * minute);
    expect(await send('note')).toEqual({ revision: 3 });
  });

  it('stops nothing any more when it has caught up', async () => {
    await desks.pass(2 * minute);
    desks.recorder.comeBack();
    await desks.pass(minute);
    await until(() => desks.recorder.revisionOf(id) === 2);
    expect(await send('approve')).toEqual({ revision: 3 });
  });
});

describe('a record that refuses a batch for good', () => {
  beforeEach(async () => {
    await open();
    desks.recorder.refuse(id, 'commandNotInJournal');
    await send('note');
    await until(async () => (await desks.snapshot(id)).recordRefused);
  });

  it('is not asked again', async () => {
    const attempts = desks.recorder.attempts(id);
    await desks.pass(day);
    expect(desks.recorder.attempts(id)).toBe(attempts);
  });

  it.each(['approve', 'note'])('lets the desk refuse the command %s', async (type) => {
    expect(await refusalOf(send(type))).toMatchObject({ code: 'recordBehind' });
  });

  it('leaves the run open, for the restart to end it', async () => {
    await desks.pass(day);
    const { status } = await desks.client.workflow.getHandle(id).describe();
    expect(status.name).toBe('RUNNING');
    expect(await desks.snapshot(id)).toMatchObject({ recorded: 1, recordRefused: true });
  });
});
