import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { after, command, day, hour } from './support/messages.js';
import { until } from '../support/until.js';
import { quietRuntime } from './support/serve.js';
import { serveSkipping, type SkippingDesks } from './support/time-skipping.js';

jest.setTimeout(30_000);

let desks: SkippingDesks;
let id: string;
let start: string;

beforeAll(quietRuntime);
beforeEach(async () => {
  desks = await serveSkipping();
  id = `tiny-${randomUUID()}`;
  start = await desks.now();
});
afterEach(() => desks.stop());

const at = (ms: number) => after(start, ms);
const passed = async () => (await desks.snapshot(id)).state.passed;

describe('deadlines while nobody acts', () => {
  it('pass one after the other, over months', async () => {
    const dueAts = [1, 30, 90].map((days) => at(days * day));
    await desks.open(id, command('open', { at: start, dueAts }));
    await desks.pass(91 * day);
    await until(() => desks.recorder.revisionOf(id) === 4);
    expect(await passed()).toEqual(dueAts);
  });

  it('pass at their instant and not before', async () => {
    await desks.open(id, command('open', { at: start, dueAts: [at(10 * day)] }));
    await desks.pass(10 * day - hour);
    expect(await passed()).toEqual([]);
    await desks.pass(2 * hour);
    await until(() => desks.recorder.revisionOf(id) === 2);
    const [, batch] = desks.recorder.batchesOf(id);
    const events = batch?.events ?? [];
    expect(events).toEqual([
      expect.objectContaining({ revision: 2, event: { type: 'passed', dueAt: at(10 * day) } }),
    ]);
  });
});

describe('a deadline that moves', () => {
  it('earlier passes at the earlier instant', async () => {
    await desks.open(id, command('open', { at: start, dueAts: [at(60 * day)] }));
    await desks.submit(id, command('plan', { at: start, dueAts: [at(2 * day)] }));
    await desks.pass(3 * day);
    await until(() => desks.recorder.revisionOf(id) === 3);
    expect(await passed()).toEqual([at(2 * day)]);
  });

  it('later wakes the desk once for nothing and passes at the later instant', async () => {
    await desks.open(id, command('open', { at: start, dueAts: [at(2 * day)] }));
    await desks.submit(id, command('plan', { at: start, dueAts: [at(60 * day)] }));
    await desks.pass(59 * day);
    expect(await passed()).toEqual([]);
    await desks.pass(2 * day);
    await until(() => desks.recorder.revisionOf(id) === 3);
    const timers = (await desks.eventsOf(id)).filter((name) => name.startsWith('TIMER'));
    expect(timers).toEqual(['TIMER_STARTED', 'TIMER_FIRED', 'TIMER_STARTED', 'TIMER_FIRED']);
  });

  it('away leaves nothing to pass', async () => {
    await desks.open(id, command('open', { at: start, dueAts: [at(2 * day)] }));
    await desks.submit(id, command('plan', { at: start, dueAts: [] }));
    await desks.pass(10 * day);
    expect(await passed()).toEqual([]);
  });
});

describe('a deadline that is already over when it is set', () => {
  it('passes at once', async () => {
    await desks.open(id, command('open', { at: start, dueAts: [at(-day)] }));
    await until(() => desks.recorder.revisionOf(id) === 2);
    expect(await passed()).toEqual([at(-day)]);
  });
});
