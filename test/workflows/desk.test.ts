import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { connectToDevServer, type DevServer } from './support/dev-server.js';
import { after, command, hour, minute } from './support/messages.js';
import { until } from '../support/until.js';
import { quietRuntime, refusalOf, serveTiny, type Served } from './support/serve.js';

jest.setTimeout(30_000);

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
beforeEach(() => {
  id = `tiny-${randomUUID()}`;
});
afterEach(async () => {
  await server.client.workflow
    .getHandle(id)
    .terminate()
    .catch(() => {});
});

const isRecorded = (revision: number) => () => desks.recorder.revisionOf(id) === revision;

describe('two people at once', () => {
  it('accepts one of two contradictory decisions and refuses the other', async () => {
    await desks.open(id, command('open'));
    const [approved, rejected] = await Promise.allSettled([
      desks.submit(id, command('approve')),
      desks.submit(id, command('reject')),
    ]);
    expect([approved.status, rejected.status].sort()).toEqual(['fulfilled', 'rejected']);
    const { state } = await desks.snapshot(id);
    expect(state.verdict).toBe(approved.status === 'fulfilled' ? 'approve' : 'reject');
    expect(state.revision).toBe(2);
  });

  it('tells the refused one why', async () => {
    await desks.open(id, command('open'));
    await desks.submit(id, command('approve'));
    expect(await refusalOf(desks.submit(id, command('reject')))).toEqual({
      code: 'notAtThisStage',
      facts: { stage: 'treating' },
    });
  });
});

describe('one command sent several times', () => {
  it('has one revision and is recorded once when it is sent 64 times at once', async () => {
    await desks.open(id, command('open'));
    const note = command('note');
    const answers = await Promise.all(Array.from({ length: 64 }, () => desks.submit(id, note)));
    expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set([2]));
    await until(isRecorded(2));
    expect((await desks.snapshot(id)).state.notes).toBe(1);
  });

  it('gets its first answer under another update id too', async () => {
    await desks.open(id, command('open'));
    const approve = command('approve');
    await desks.submit(id, approve);
    await desks.submit(id, command('note'));
    expect(await desks.submit(id, approve, randomUUID())).toEqual({ revision: 2 });
  });

  it('gets its first answer even when it has expired meanwhile', async () => {
    await desks.open(id, command('open'));
    const { sent } = command('approve');
    await desks.submit(id, { kind: 'command', sent });
    const expired = { ...sent, validUntil: after(sent.recordedAt, -hour) };
    const again = desks.submit(id, { kind: 'command', sent: expired }, randomUUID());
    expect(await again).toEqual({ revision: 2 });
  });
});

describe('a command nobody waits for any more', () => {
  it('is refused as expired after its last valid instant', async () => {
    await desks.open(id, command('open'));
    const validUntil = after(new Date().toISOString(), -1);
    expect(await refusalOf(desks.submit(id, command('approve', { validUntil })))).toEqual({
      code: 'expired',
      facts: { validUntil },
    });
  });

  it('is accepted while it is valid', async () => {
    await desks.open(id, command('open'));
    const validUntil = after(new Date().toISOString(), minute);
    expect(await desks.submit(id, command('approve', { validUntil }))).toEqual({ revision: 2 });
  });
});

describe('an operator who cancels a running order', () => {
  it('does not end it', async () => {
    await desks.open(id, command('open'));
    await server.client.workflow.getHandle(id).cancel();
    await until(async () =>
      (await desks.eventsOf(id)).includes('WORKFLOW_EXECUTION_CANCEL_REQUESTED'),
    );
    expect(await desks.submit(id, command('approve'))).toEqual({ revision: 2 });
    await until(isRecorded(2));
    const { status } = await server.client.workflow.getHandle(id).describe();
    expect(status.name).toBe('RUNNING');
  });
});

describe('a deadline that passed while no worker ran', () => {
  it('comes before the command that arrives first afterwards', async () => {
    const dueAt = after(new Date().toISOString(), 1_000);
    await desks.open(id, command('open', { dueAts: [dueAt] }));
    const answers: Promise<{ revision: number }>[] = [];
    await desks.duringOutage(async () => {
      answers.push(desks.submit(id, command('note')));
      await until(() => new Date().toISOString() > dueAt);
    });
    expect(await Promise.all(answers)).toEqual([{ revision: 3 }]);
    await until(isRecorded(3));
    expect(desks.recorder.batchesOf(id).flatMap((batch) => batch.events)).toEqual([
      expect.objectContaining({ event: { type: 'opened', dueAts: [dueAt] } }),
      expect.objectContaining({ event: { type: 'passed', dueAt } }),
      expect.objectContaining({ event: { type: 'noted', notes: 1 } }),
    ]);
  });
});

describe('a process that is closed', () => {
  it('ends with its stage and revision when all of it is recorded', async () => {
    await desks.open(id, command('open'));
    await desks.submit(id, command('close'));
    expect(await server.client.workflow.getHandle(id).result()).toEqual({
      stage: 'completed',
      revision: 2,
    });
    expect(desks.recorder.revisionOf(id)).toBe(2);
  });

  it('does not end while something is unrecorded', async () => {
    desks.recorder.goAway();
    await desks.open(id, command('open'));
    await desks.submit(id, command('close'));
    await until(() => desks.recorder.attempts(id) > 2);
    expect((await server.client.workflow.getHandle(id).describe()).status.name).toBe('RUNNING');
    desks.recorder.comeBack();
    await server.client.workflow.getHandle(id).result();
    expect(desks.recorder.revisionOf(id)).toBe(2);
  });
});

describe('the search attribute of the stage', () => {
  it('is written when the stage changes and only then', async () => {
    await desks.open(id, command('open'));
    await desks.submit(id, command('note'));
    await desks.submit(id, command('approve'));
    await desks.submit(id, command('note'));
    await until(isRecorded(4));
    const upserts = (await desks.eventsOf(id)).filter((name) => name.startsWith('UPSERT'));
    expect(upserts).toHaveLength(2);
    const { typedSearchAttributes } = await server.client.workflow.getHandle(id).describe();
    expect(typedSearchAttributes.getAll().map(({ value }) => value)).toContain('treating');
  });
});

describe('history', () => {
  it('grows by at most 11 events for one command to an idle order', async () => {
    await desks.open(id, command('open', { dueAts: ['2099-01-01T00:00:00.000Z'] }));
    await until(isRecorded(1));
    await until(async () => (await desks.eventsOf(id)).at(-1) === 'WORKFLOW_TASK_COMPLETED');
    const before = await desks.eventsOf(id);
    await desks.submit(id, command('note'));
    await until(
      async () =>
        (await desks.eventsOf(id)).at(-1) === 'WORKFLOW_TASK_COMPLETED' && isRecorded(2)(),
    );
    const grown = (await desks.eventsOf(id)).slice(before.length);
    expect(grown.length).toBeLessThanOrEqual(11);
  });
});
