import { performance } from 'node:perf_hooks';
import { countBoard, listBoard, type BoardFilter } from '../../record/board.js';
import { findByScan } from '../../record/find.js';
import { listTasks } from '../../record/tasks.js';
import { storyStart, orderAtStage } from '../support/at-stage.js';
import { laboratorySite } from '../support/people.js';
import { openTestRecord } from '../support/record.js';
import { seedOrders } from './seed-orders.js';

/**
 * Measures the lists on 100,000 orders of 30 clinics. Not a test: run it with the addresses of a test server in the
 * environment, `node build/test/benchmarks/board.js`.
 */
const orders = 100_000;
const dayEndsAt = '2026-03-03T00:00:00.000Z';
const pages = 20;

const filters: Readonly<Record<string, Partial<BoardFilter>>> = {
  everything: {},
  'three stages': { stages: ['culturing', 'awaitingBanking', 'treating'] },
  completed: { stages: ['completed'] },
  'one clinic': { siteId: 'clinic-7' },
  'the laboratory': { siteId: laboratorySite },
  'one clinic, culturing': { siteId: 'clinic-7', stages: ['culturing'] },
  'a protocol nobody uses': { protocolCode: 'none' },
  overdue: { exception: 'overdue' },
  'due today': { exception: 'dueToday' },
  'awaiting a decision': { exception: 'awaitingDecision' },
  'on hold': { exception: 'onHold' },
  'on hold at one clinic': { exception: 'onHold', siteId: 'clinic-7' },
  'code, exact': { code: 'DL-2026-050000' },
  'code, part of one': { code: '05000' },
  'code, part of all': { code: 'DL-2026' },
  'name, rare': { patientName: 'hasta 12345' },
  'name, common': { patientName: 'hasta' },
  'code or name': { code: '12345', patientName: '12345' },
};

const record = await openTestRecord();
try {
  await orderAtStage(record.db, 'culturing');
  await seedOrders(record.ownerUrl, orders);
  for (const [name, filter] of Object.entries(filters)) await measureList(name, filter);
  await measure('counts, everything', () => countBoard(record.db, { dayEndsAt }));
  await measure('counts, one clinic', () =>
    countBoard(record.db, { dayEndsAt, siteId: 'clinic-7' }),
  );
  const tasks = {
    roles: ['labTechnician' as const],
    siteId: laboratorySite,
    now: storyStart,
    limit: 50,
  };
  await measure('tasks of a technician', () => listTasks(record.db, tasks));
  await measure('scan', () => findByScan(record.db, 'DL-2026-050000'));
} finally {
  await record.close();
}

async function measureList(name: string, filter: Partial<BoardFilter>): Promise<void> {
  let after: string | undefined;
  await measure(name, async () => {
    const page = await listBoard(
      record.db,
      { dayEndsAt, ...filter },
      { limit: 50, ...(after === undefined ? {} : { after }) },
    );
    after = page.next ?? undefined;
  });
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let page = 0; page < pages; page += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  const sorted = [...times].sort((a, b) => a - b);
  const of = (share: number) => (sorted[Math.ceil(share * pages) - 1] ?? 0).toFixed(1).padStart(7);
  process.stdout.write(`${name.padEnd(28)} median ${of(0.5)} ms   p95 ${of(0.95)} ms\n`);
}
