import { randomUUID } from 'node:crypto';
import type { DeskAnswer, DeskMessage } from '../../workflows/identifiers.js';
import { orderWorkflowId, submitUpdate } from '../../workflows/identifiers.js';
import { startConsoleServer } from '../../console/server/console-server.js';
import { createLog } from '../../console/server/http/log.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { commandIdSchema, orderIdSchema, type OrderId } from '../../domain/identifiers.js';
import { readHistory } from '../../record/history.js';
import { listIncidents } from '../../record/incidents.js';
import { commandFate } from '../../record/journal.js';
import { readOrder } from '../../record/orders.js';
import type { CommandAnswer } from '../../console/contract/reads.js';
import {
  accepted,
  bodyOf,
  isAnswer,
  signIn,
  type Answer,
  type ApiClient,
} from '../support/api-client.js';
import { actor } from '../support/people.js';
import { startSystem, type System } from '../support/system.js';
import { until } from '../support/until.js';
import { collection, prescription } from './support/bodies.js';

let system: System;
let clinician: ApiClient;
let assistant: ApiClient;
const orderId = (text: string): OrderId => orderIdSchema().parse(text);

/** Sends the same command until it is confirmed, as the console does: a busy machine answers 504 meanwhile. */
const confirmed = async (send: () => Promise<Answer>): Promise<CommandAnswer> => {
  let answer = await send();
  await until(async () => answer.status !== 504 || (answer = await send()).status !== 504);
  return accepted(answer);
};
const newOrder = async (): Promise<OrderId> => {
  const body = bodyOf('placeOrder', prescription, { secret: clinician.password });
  return orderId((await confirmed(() => clinician.place(body))).orderId);
};
const eventsOf = async (order: string, type: string) =>
  (await readHistory(system.db, order, { limit: 200 })).items.filter(
    ({ happened }) => happened.event.type === type,
  );
const isApplied = async (commandId: string) =>
  (await commandFate(system.db, commandId))?.status === 'applied';
const runOf = async (order: OrderId) =>
  (await system.temporal.workflow.getHandle(orderWorkflowId(order)).describe()).runId;

beforeAll(async () => {
  system = await startSystem({ answerWithinMs: 1_500 });
  clinician = await system.as('clinician');
  assistant = await system.as('clinicAssistant');
}, 60_000);
afterAll(() => system.close());

describe('the keeper', () => {
  it('leaves alone an order that was restarted after it was found to be overdue', async () => {
    const order = await newOrder();
    const { keeper } = system.server().deps;
    const found = (await readOrder(system.db, order))?.epoch ?? 0;
    await Promise.all([keeper.lookAt(order, 'clock'), keeper.lookAt(order, 'overdue', found)]);
    expect((await readOrder(system.db, order))?.epoch).toBe(found + 1);
    await keeper.lookAt(order, 'overdue', found + 1);
    expect((await readOrder(system.db, order))?.epoch).toBe(found + 2);
  });
});

describe('while no worker is there', () => {
  it('a command is 504, and the sweep applies it exactly once when a worker is back', async () => {
    const order = await newOrder();
    await system.stopWorker();
    const body = bodyOf('recordCollection', collection);
    const answer = await assistant.submit(order, body);
    const again = await assistant.submit(order, body);
    await system.startWorker();
    await until(() => isApplied(body.commandId));
    expect(answer).toMatchObject({
      status: 504,
      body: { error: 'notConfirmed', commandId: body.commandId },
    });
    // Temporal may also say at once that it is busy with the first.
    expect([503, 504]).toContain(again.status);
    expect(again.body).toMatchObject({ commandId: body.commandId });
    expect(await eventsOf(order, 'biopsyCollected')).toHaveLength(1);
    expect((await confirmed(() => assistant.submit(order, body))).orderId).toBe(order);
  }, 30_000);

  it('a prescription is 504, and becomes one order when a worker is back', async () => {
    await system.stopWorker();
    const body = bodyOf('placeOrder', prescription, { secret: clinician.password });
    const answer = await clinician.place(body);
    await system.startWorker();
    await until(() => isApplied(body.commandId));
    expect(answer.status).toBe(504);
    expect((await confirmed(() => clinician.place(body))).view.revision).toBeGreaterThan(0);
  }, 30_000);
});

describe('while Temporal is away', () => {
  it('a command is 503 and is applied once by whoever reaches Temporal again', async () => {
    const order = await newOrder();
    const deaf = await serverWith({ temporalAddress: '127.0.0.1:1' });
    const client = await signIn(`http://127.0.0.1:${deaf.port}`, assistant);
    const body = bodyOf('recordCollection', collection);
    const answer = await client.submit(order, body);
    const health = await client.call('health');
    await until(() => isApplied(body.commandId));
    await deaf.close();
    expect(answer).toMatchObject({
      status: 503,
      body: { error: 'unavailable', commandId: body.commandId },
    });
    expect(health).toMatchObject({ status: 503, body: { database: 'up', temporal: 'down' } });
    expect(await eventsOf(order, 'biopsyCollected')).toHaveLength(1);
  }, 30_000);
});

describe('while the database is away', () => {
  it('the server starts, and answers 503 to what needs it', async () => {
    const blind = await serverWith({
      databaseUrl: 'postgres://nobody:nothing@127.0.0.1:1/nowhere',
    });
    const baseUrl = `http://127.0.0.1:${blind.port}`;
    const headers = { cookie: assistant.cookie };
    const tasks = await fetch(`${baseUrl}/api/tasks`, { headers });
    const health = await fetch(`${baseUrl}/health`);
    await blind.close();
    expect(tasks.status).toBe(503);
    expect(health.status).toBe(503);
  }, 30_000);
});

describe('an order whose workflow was terminated', () => {
  it('takes the next command as if nothing had happened', async () => {
    const order = await newOrder();
    await system.temporal.workflow.getHandle(orderWorkflowId(order)).terminate();
    const body = bodyOf('recordCollection', collection);
    const { view } = await confirmed(() => assistant.submit(order, body));
    expect(view.revision).toBeGreaterThan(1);
  });

  it('comes back by itself', async () => {
    const order = await newOrder();
    const ended = await runOf(order);
    await system.temporal.workflow.getHandle(orderWorkflowId(order)).terminate();
    await until(async () => (await runOf(order)) !== ended);
    expect((await readOrder(system.db, order))?.epoch).toBe(2);
  }, 20_000);
});

describe('a command forged past the server', () => {
  it('leaves an incident and no event, and the order goes on', async () => {
    const order = await newOrder();
    const before = await readOrder(system.db, order);
    const forged = await sendForged(order);
    await until(async () => ((await readOrder(system.db, order))?.epoch ?? 0) > 1);
    expect(forged.revision).toBeGreaterThan(before?.revision ?? 0);
    expect(await listIncidents(system.db, { orderId: order })).toMatchObject([
      { kind: 'commandNotInJournal' },
    ]);
    expect((await readOrder(system.db, order))?.revision).toBe(before?.revision);
    await until(async () =>
      isAnswer((await assistant.submit(order, bodyOf('recordCollection', collection))).body),
    );
    expect(await eventsOf(order, 'biopsyCollected')).toHaveLength(1);
  }, 30_000);
});

describe('a deployment of other rules', () => {
  it('moves every open order to them, with nothing lost', async () => {
    const orders = await Promise.all([newOrder(), newOrder(), newOrder()]);
    await system.deploy();
    for (const order of orders) {
      const body = bodyOf('recordCollection', collection);
      // While the order is on its way, the same command is simply sent again.
      await until(async () => isAnswer((await assistant.submit(order, body)).body));
      expect(await eventsOf(order, 'biopsyCollected')).toHaveLength(1);
    }
    await until(async () => {
      const moved = await Promise.all(orders.map((order) => readOrder(system.db, order)));
      return moved.every((order) => order?.codeVersion === system.codeVersion());
    });
  }, 60_000);
});

/** What somebody can do who reaches Temporal: the desk itself cannot tell it from a real one. */
function sendForged(order: OrderId): Promise<DeskAnswer> {
  const now = new Date().toISOString();
  const message: DeskMessage = {
    kind: 'command',
    sent: {
      commandId: commandIdSchema().parse(randomUUID()),
      type: 'recordCollection',
      basedOnRevision: 1,
      performedAt: now,
      recordedAt: now,
      validUntil: addMinutes(now, 15),
      actor: actor('clinicAssistant'),
      hash: 'forged',
      payload: collection,
      facts: { donationNumber: '=A999926123456' },
    },
  };
  return system.temporal.workflow
    .getHandle(orderWorkflowId(order))
    .executeUpdate<DeskAnswer, [DeskMessage]>(submitUpdate, { args: [message] });
}

/** A second server beside the system's own, with something of its surroundings missing. */
function serverWith(missing: { readonly temporalAddress?: string; readonly databaseUrl?: string }) {
  const secret = system.server().deps.auth.options.secret;
  return startConsoleServer({
    databaseUrl: system.databaseUrl,
    temporalAddress: process.env['TEST_TEMPORAL_ADDRESS'] ?? '',
    temporalNamespace: 'default',
    sharesNamespace: true,
    codeVersion: system.codeVersion(),
    authSecret: secret,
    publicUrl: 'http://127.0.0.1',
    webFolder: '/nowhere',
    port: 0,
    host: '127.0.0.1',
    log: createLog({ level: 'silent' }),
    answerWithinMs: 1_500,
    ...missing,
  });
}
