import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { command } from './support/messages.js';
import { until } from '../support/until.js';
import { quietRuntime, refusalOf } from './support/serve.js';
import type { TinyState } from './support/tiny-process.js';
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

const result = () => desks.client.workflow.getHandle(id).result();

describe('a new desk', () => {
  it('ends by itself when its first command is refused', async () => {
    await desks
      .open(id, command('open', { validUntil: '2000-01-01T00:00:00.000Z' }))
      .catch(() => {});
    expect(await result()).toEqual({ stage: 'new', revision: 0 });
    expect(desks.recorder.attempts(id)).toBe(0);
  });

  it('tells the reason of the refusal first', async () => {
    const first = command('open', { validUntil: '2000-01-01T00:00:00.000Z' });
    expect(await refusalOf(desks.open(id, first))).toEqual({
      code: 'expired',
      facts: { validUntil: '2000-01-01T00:00:00.000Z' },
    });
  });

  it('takes a better command while it waits', async () => {
    await desks.open(id, command('approve')).catch(() => {});
    expect(await desks.open(id, command('open'))).toEqual({ revision: 1 });
    await desks.submit(id, command('close'));
    expect(await result()).toEqual({ stage: 'completed', revision: 2 });
  });

  it('arms no timer for a first command that is accepted', async () => {
    await desks.open(id, command('open'));
    await until(() => desks.recorder.revisionOf(id) === 1);
    expect((await desks.eventsOf(id)).filter((name) => name.startsWith('TIMER'))).toEqual([]);
  });
});

describe('a desk opened from a snapshot of the record', () => {
  const snapshot: TinyState = {
    stage: 'treating',
    id: 'x',
    revision: 7,
    handled: { 'known-command': 6 },
    dueAts: [],
    passed: [],
    notes: 0,
  };

  it('goes on where the record is, in the new epoch', async () => {
    await desks.open(id, command('note'), { snapshot, epoch: 2 });
    await until(() => desks.recorder.attempts(id) > 0);
    expect(await desks.snapshot(id)).toMatchObject({ epoch: 2, state: { revision: 8 } });
  });

  it('serves one more message to a closed process and ends again', async () => {
    const closed: TinyState = { ...snapshot, stage: 'completed', revision: 0 };
    expect(await desks.open(id, command('note'), { snapshot: closed })).toEqual({ revision: 1 });
    expect(await result()).toEqual({ stage: 'completed', revision: 1 });
    expect(desks.recorder.revisionOf(id)).toBe(1);
  });
});
