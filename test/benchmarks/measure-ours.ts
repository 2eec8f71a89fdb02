import { Client, Connection } from '@temporalio/client';
import { signIn } from '../support/api-client.js';
import { cultureWork } from './culture-work.js';
import { measured, noFigures, percentile, rounded, say, type Figures } from './figures.js';
import { eventsPerCommand } from './measures/events.js';
import { megabytesEach, millisecondsPerStart, watchMemory } from './measures/restart.js';
import { measureSingle } from './measures/single.js';
import { ordersInCulture, prepareRecord, technicians } from './orders.js';
import { startConsole, startWorker, type Program } from './programs.js';
import type { Servers } from './servers.js';
import type { Sizes } from './sizes.js';
import { measureThroughput } from './throughput.js';

/**
 * Dermaline as it is deployed: two console servers and a worker, each a process of its own, through the HTTP API. What
 * needs no running system is measured elsewhere.
 */
export async function measureOurs(servers: Servers, sizes: Sizes): Promise<Figures> {
  const database = await servers.newDatabase('bench_orders');
  const { db, account } = await prepareRecord(database.url, servers.dataFolder);
  const programs: Program[] = [];
  const connection = await Connection.connect({ address: servers.temporalAddress });
  const temporal = new Client({ connection, namespace: servers.namespace });
  const setting = { servers, databaseUrl: database.url };
  try {
    say(`writes ${sizes.orders} orders in culture`);
    const orders = await ordersInCulture(db, sizes.orders);
    const worker = await startWorker({ ...setting, name: 'worker' });
    programs.push(worker);

    const memory = measured(
      'restarts every order from the record; memory of the worker',
      async () => {
        const seen = await watchMemory(worker, orders.length);
        return {
          perOrder: megabytesEach(seen),
          perStart: await millisecondsPerStart(temporal, orders),
        };
      },
    );
    const first = await startConsole({ ...setting, name: 'console-1' });
    programs.push(first);
    const restarted = await memory;
    const second = await startConsole({ ...setting, name: 'console-2' });
    programs.push(second);
    const send = cultureWork(await technicians(first.baseUrl, account));

    const events = await measured('events of history for one command', () =>
      eventsPerCommand(temporal, orders.slice(0, 10), send),
    );
    const single = await measured(`${sizes.single} commands, one at a time`, async () =>
      measureSingle({
        orders,
        send,
        count: sizes.single,
        elsewhere: {
          baseUrl: second.baseUrl,
          client: await signIn(second.baseUrl, account('ayse')),
        },
      }),
    );
    const pids = {
      ...servers.pids,
      console: first.pid,
      console2: second.pid,
      worker: worker.pid,
    };
    const throughput = await measureThroughput({ orders, send, forMs: sizes.throughputMs, pids });
    return {
      ...noFigures,
      eventsPerCommand: events ?? null,
      commandMsP50: single ? rounded(percentile(single.confirmedMs, 0.5)) : null,
      commandMsP95: single ? rounded(percentile(single.confirmedMs, 0.95)) : null,
      visibleElsewhereMsP95: single ? rounded(percentile(single.elsewhereMs, 0.95)) : null,
      ...throughput,
      restartMsPerOrder: restarted ? rounded(restarted.perStart) : null,
      workerMbPerOrder: restarted ? rounded(restarted.perOrder, 3) : null,
    };
  } finally {
    for (const program of programs.reverse()) await program.stop();
    await connection.close();
    await db.close();
  }
}
