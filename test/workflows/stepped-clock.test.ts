import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { connectToDevServer, type DevServer } from './support/dev-server.js';
import { after, command, day, hour, tick } from './support/messages.js';
import { until } from '../support/until.js';
import { quietRuntime, refusalOf, serveTiny, type Served } from './support/serve.js';

jest.setTimeout(30_000);

const start = '2020-01-01T09:00:00.000Z';
const at = (ms: number) => after(start, ms);

let server: DevServer;
let desks: Served;
let id: string;

beforeAll(async () => {
  quietRuntime();
  server = await connectToDevServer();
  desks = await serveTiny(server);
});
afterAll(async () => {
  await desks.stop();
  await server.close();
});
beforeEach(async () => {
  id = `tiny-${randomUUID()}`;
  const first = command('open', { clinicTime: start, dueAts: [at(2 * day), at(4 * day)] });
  await desks.open(id, first, { clock: 'stepped' });
});
afterEach(async () => {
  await server.client.workflow.getHandle(id).terminate();
});

const events = () => desks.recorder.batchesOf(id).flatMap((batch) => batch.events);
const isRecorded = (revision: number) => () => desks.recorder.revisionOf(id) === revision;

describe('a desk under the stepped clock', () => {
  it('arms no timer', async () => {
    await until(isRecorded(1));
    expect((await desks.eventsOf(id)).filter((name) => name.startsWith('TIMER'))).toEqual([]);
  });

  it('dates a command by the clinic and lets the deadlines before it pass first', async () => {
    expect(await desks.submit(id, command('note', { clinicTime: at(3 * day) }))).toEqual({
      revision: 3,
    });
    await until(isRecorded(3));
    expect(events().slice(1)).toEqual([
      expect.objectContaining({ at: at(3 * day), event: { type: 'passed', dueAt: at(2 * day) } }),
      expect.objectContaining({ at: at(3 * day), event: { type: 'noted', notes: 1 } }),
    ]);
  });

  it('never goes back in time', async () => {
    await desks.submit(id, command('note', { clinicTime: at(day) }));
    await desks.submit(id, command('note', { clinicTime: at(hour), validUntil: at(2 * day) }));
    await until(isRecorded(3));
    expect(events().at(-1)).toEqual(expect.objectContaining({ at: at(day) }));
  });

  it('refuses what has expired by the clinic', async () => {
    await desks.submit(id, command('note', { clinicTime: at(day) }));
    const late = command('note', { clinicTime: at(hour), validUntil: at(2 * hour) });
    expect(await refusalOf(desks.submit(id, late))).toEqual({
      code: 'expired',
      facts: { validUntil: at(2 * hour) },
    });
  });
});

describe('a tick', () => {
  it('lets a deadline pass at its instant', async () => {
    expect(await desks.submit(id, tick(at(2 * day)))).toEqual({ revision: 2 });
    expect((await desks.snapshot(id)).state.passed).toEqual([at(2 * day)]);
  });

  it('lets every deadline pass that is due', async () => {
    expect(await desks.submit(id, tick(at(5 * day)))).toEqual({ revision: 3 });
  });

  it('is refused while nothing is due', async () => {
    const early = at(2 * day - 1);
    expect(await refusalOf(desks.submit(id, tick(early)))).toEqual({
      code: 'nothingDue',
      facts: { now: early },
    });
  });
});

describe('the first command without clinic time', () => {
  it('switches to real time for good', async () => {
    expect(await desks.submit(id, command('note'))).toEqual({ revision: 4 });
    const soon = after(new Date().toISOString(), 200);
    await desks.submit(id, command('plan', { dueAts: [soon] }));
    await until(isRecorded(6));
    expect(events().at(-1)).toEqual(
      expect.objectContaining({ event: { type: 'passed', dueAt: soon } }),
    );
  });
});
