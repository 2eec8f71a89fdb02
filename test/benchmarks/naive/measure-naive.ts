import { Client, Connection } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { buildBundle } from '../../../worker/bundle.js';
import { historyBytes } from '../../support/history-bytes.js';
import { measured, noFigures, percentile, rounded, type Figures } from '../figures.js';
import { eventsAtRest } from '../measures/events.js';
import { replayMs } from '../measures/patient.js';
import { megabytesEach, watchMemory } from '../measures/restart.js';
import { startWorker } from '../programs.js';
import type { Servers } from '../servers.js';
import type { Sizes } from '../sizes.js';
import { measureThroughput } from '../throughput.js';
import { openNaiveOrders, type NaiveOrders } from './naive-orders.js';

type Running = {
  readonly temporal: Client;
  readonly naive: NaiveOrders;
  readonly ids: readonly string[];
};

/** The naive process on the same servers: the same figures where they make sense. `commands` of one order. */
export async function measureNaive(
  servers: Servers,
  sizes: Sizes,
  commands: number,
): Promise<Figures> {
  const { url, ownerUrl } = await servers.newDatabase('bench_naive');
  const connection = await Connection.connect({ address: servers.temporalAddress });
  const temporal = new Client({ connection, namespace: servers.namespace });
  const naive = await openNaiveOrders(temporal, ownerUrl);
  const worker = await startWorker(
    { servers, name: 'naive-worker', databaseUrl: url },
    'test/benchmarks/naive/naive-worker.js',
  );
  try {
    const [memory, ids] = await Promise.all([
      measured('memory of the naive worker', async () =>
        megabytesEach(await watchMemory(worker, sizes.orders)),
      ),
      naive.start(sizes.orders),
    ]);
    const running = { temporal, naive, ids };
    const single = await measureSingle(running, sizes.single);
    const order = await measureOrder(running, commands, sizes.replays);
    return {
      ...noFigures,
      ...single,
      ...order,
      ...(await measureThroughput({
        orders: ids,
        send: (id) => naive.send(id),
        forMs: sizes.throughputMs,
        pids: { ...servers.pids, worker: worker.pid },
      })),
      workerMbPerOrder: memory === undefined ? null : rounded(memory, 3),
    };
  } finally {
    await worker.stop();
    await naive.close();
    await connection.close();
  }
}

async function measureSingle({ naive, ids }: Running, count: number): Promise<Partial<Figures>> {
  const milliseconds = await measured(`${count} naive commands, one at a time`, async () => {
    const taken: number[] = [];
    for (let turn = 0; turn < count + 10; turn += 1) {
      const from = performance.now();
      await naive.send(ids[turn % ids.length] ?? '');
      if (turn >= 10) taken.push(performance.now() - from);
    }
    return taken;
  });
  if (!milliseconds) return {};
  return {
    commandMsP50: rounded(percentile(milliseconds, 0.5)),
    commandMsP95: rounded(percentile(milliseconds, 0.95)),
  };
}

/** One order with as many commands as a standard patient, each sent when the one before has come to rest. */
async function measureOrder(
  { temporal, naive }: Running,
  commands: number,
  replays: number,
): Promise<Partial<Figures>> {
  const history = await measured(`a naive order of ${commands} commands`, async () => {
    const [id = ''] = await naive.start(1);
    const before = await eventsAtRest(temporal, id);
    for (let sent = 1; sent <= commands; sent += 1) {
      await naive.send(id, sent === commands ? 'close' : 'observeCulture');
      await eventsAtRest(temporal, id);
    }
    return { before, lived: await temporal.workflow.getHandle(id).fetchHistory() };
  });
  if (!history) return {};
  const events = history.lived.events?.length ?? 0;
  return {
    eventsPerCommand: rounded((events - history.before) / commands),
    eventsPerOrder: events,
    historyBytesPerOrder: historyBytes(history.lived),
    replayMsPerOrder: await replayed(history.lived, replays),
  };
}

async function replayed(history: History, replays: number): Promise<number | null> {
  const milliseconds = await measured('replays of the naive order', async () => {
    const { code } = await buildBundle({
      entry: 'test/benchmarks/naive/naive-workflow.ts',
      stackTraces: true,
    });
    return replayMs(history, code, replays);
  });
  return milliseconds ? rounded(percentile(milliseconds, 0.5)) : null;
}
