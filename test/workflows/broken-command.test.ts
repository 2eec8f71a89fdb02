import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { DeskMessage } from '../../workflows/identifiers.js';
import { connectToDevServer, type DevServer } from './support/dev-server.js';
import { command } from './support/messages.js';
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
beforeEach(async () => {
  id = `tiny-${randomUUID()}`;
  await desks.open(id, command('open'));
});
afterEach(async () => {
  await server.client.workflow.getHandle(id).terminate();
});

const internalError = (commandType: string) => ({ code: 'internalError', facts: { commandType } });

describe('a command whose rule is broken', () => {
  it.each([
    ['throws', 'noSuchCommand'],
    ['makes a state that is not plain data', 'becomeNonsense'],
    ['is decided without an event', 'doNothing'],
  ])('that %s is refused as an internal error', async (_, type) => {
    expect(await refusalOf(desks.submit(id, command(type)))).toEqual(internalError(type));
  });

  it('leaves the order as it was and able to go on', async () => {
    await refusalOf(desks.submit(id, command('becomeNonsense')));
    expect(await desks.submit(id, command('approve'))).toEqual({ revision: 2 });
    await until(() => desks.recorder.revisionOf(id) === 2);
  });
});

describe('a message that no server of ours has sent', () => {
  const forged = (json: string): DeskMessage => JSON.parse(json);

  it.each([
    ['nothing', 'null', 'unknown'],
    ['a text', '"approve"', 'unknown'],
    ['a kind nobody knows', '{"kind":"wipe"}', 'wipe'],
    ['a command without content', '{"kind":"command"}', 'command'],
    [
      'a command of an inherited name',
      '{"kind":"command","sent":{"commandId":"x","type":"toString"}}',
      'toString',
    ],
  ])('%s is refused as an internal error', async (_, json, commandType) => {
    expect(await refusalOf(desks.submit(id, forged(json)))).toEqual(internalError(commandType));
    expect(await desks.submit(id, command('approve'))).toEqual({ revision: 2 });
  });

  it('is recorded only if the journal knows it: the record refuses and the desk stops', async () => {
    desks.recorder.refuse(id, 'commandNotInJournal');
    await desks.submit(id, command('approve'));
    await until(async () => (await desks.snapshot(id)).recordRefused);
    expect(await refusalOf(desks.submit(id, command('close')))).toEqual({
      code: 'recordBehind',
      facts: { seconds: expect.any(Number) },
    });
  });
});
