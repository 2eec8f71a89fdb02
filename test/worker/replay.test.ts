import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { orderIdSchema } from '../../domain/identifiers.js';
import type { OrderState } from '../../domain/order/state.js';
import { parseArguments } from '../../worker/replay/arguments.js';
import { fetchHistory } from '../../worker/replay/fetch-history.js';
import { findBundle, keepBundle } from '../../worker/replay/kept-bundles.js';
import { replayHistory } from '../../worker/replay/replay-history.js';
import { reportOf } from '../../worker/replay/report.js';
import { sayDuration } from '../../worker/replay/say.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';
import { happyPath } from '../support/happy-path.js';
import { until } from '../support/until.js';
import { testBundle } from '../support/workflow-bundle.js';
import { connectToDevServer } from '../workflows/support/dev-server.js';
import { storedHistory } from '../workflows/support/histories.js';
import { orderDesks, quietRuntime, serve } from '../workflows/support/serve.js';

beforeAll(quietRuntime);

describe('the history of an order that runs', () => {
  it('is fetched by the id of the order and followed by the code that made it', async () => {
    const number = String(Math.floor(Math.random() * 1e6)).padStart(6, '0');
    const orderId = orderIdSchema().parse(`DL-2001-${number}`);
    const server = await connectToDevServer();
    const desks = await serve<OrderState>(server, orderDesks);
    try {
      const [first] = happyPath({ orderId, start: new Date().toISOString() });
      const sent = first?.sent({ stage: 'new', revision: 0, orderId, handled: {} });
      if (!sent) throw new Error('the happy path has a first step');
      await desks.open(orderWorkflowId(orderId), { kind: 'command', sent }, { orderId });
      await until(() => desks.recorder.revisionOf(orderId) === 1);
      const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
      const history = await fetchHistory(orderId, { address, namespace: 'default' });
      const bundle = await testBundle();
      expect(await replayHistory(history, bundle.code)).toMatchObject({
        madeBy: bundle.codeVersion,
        commands: 1,
        records: 1,
      });
      const { difference } = await replayHistory(history, bundle.code);
      expect(difference).toBeUndefined();
    } finally {
      await server.client.workflow.getHandle(orderWorkflowId(orderId)).terminate();
      await desks.stop();
      await server.close();
    }
  });

  it('is asked for with an id that can be one', async () => {
    const from = { address: '127.0.0.1:1', namespace: 'default' };
    await expect(fetchHistory('somebody', from)).rejects.toThrow(
      'somebody is not an order id, like DL-2026-000123.',
    );
  });
});

describe('the rules of a code version', () => {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'dermaline-bundles-'));
  const buildFolder = path.join(dataFolder, 'build');
  afterAll(() => rmSync(dataFolder, { recursive: true }));

  it('are found in the data folder once they have been kept, and are not found otherwise', async () => {
    const bundle = await testBundle();
    const { codeVersion } = bundle;
    expect(findBundle(codeVersion, { dataFolder, buildFolder })).toBeUndefined();
    keepBundle(dataFolder, bundle);
    expect(findBundle(codeVersion, { dataFolder, buildFolder })).toEqual(bundle);
    expect(findBundle('000000000000', { dataFolder, buildFolder })).toBeUndefined();
  });
});

describe('the report of a replay', () => {
  it('counts what was replayed, and says when nothing differs', async () => {
    const bundle = await testBundle();
    const result = await replayHistory(storedHistory('nobody-acts'), bundle.code);
    const about = { name: 'nobody-acts', bundle, from: 'the working tree' };
    expect(reportOf(result, about).slice(2)).toEqual([
      '  24 events: 1 commands, 1 timers, 2 batches recorded',
      '  The code follows the history in every command, timer and value.',
    ]);
  });

  it('names the event, what the history did, what the code would do, and the values', () => {
    const difference = {
      eventId: 12,
      at: '2026-03-02T08:00:00.000Z',
      history: 'hands over to the activity record (qcDecided)',
      code: 'hands over to the activity record (qcDecided)',
      values: ['input[0].digest: "a", and in the code "b"'],
    };
    const counts = { madeBy: 'abc', events: 20, commands: 2, timers: 1, records: 2, asked: [] };
    const about = { name: 'a patient', bundle: { codeVersion: 'def' }, from: 'the working tree' };
    expect(reportOf({ ...counts, difference }, about)).toEqual([
      'a patient',
      '  made by code version abc, replayed on def (the working tree)',
      '  20 events: 2 commands, 1 timers, 2 batches recorded',
      '  DIFFERENCE at event 12, 2026-03-02T08:00:00.000Z',
      '    the history  hands over to the activity record (qcDecided)',
      '    the code     hands over to the activity record (qcDecided)',
      '      input[0].digest: "a", and in the code "b" (the order is in another state after these events)',
    ]);
  });

  it.each([
    [604_800_000, '7 d'],
    [86_400_000, '1 d'],
    [86_399_977, '23 h 59 min 59 s 977 ms'],
    [0, '0 ms'],
  ])('says %d milliseconds as %s', (ms, said) => {
    expect(sayDuration(ms)).toBe(said);
  });
});

describe('the command line of a replay', () => {
  it('takes files and orders, and with --against the working tree', () => {
    expect(parseArguments(['a.json', '--order', 'DL-2026-000123', '--against'])).toEqual({
      files: ['a.json'],
      orderIds: ['DL-2026-000123'],
      againstWorkingTree: true,
    });
  });

  it.each([[[]], [['--against']], [['--order']], [['--orders', 'x']]])(
    'makes no sense of %j',
    (given) => {
      expect(parseArguments(given)).toBeUndefined();
    },
  );
});
