import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Divergence } from '../../console/contract/reads.js';
import { backUp } from '../../embedded/make-backup.js';
import { readPointer } from '../../embedded/postgres-home.js';
import { restore } from '../../embedded/restore-backup.js';
import { placed, tryInVain } from '../end-to-end/support/order-work.js';
import { runningOrders } from '../end-to-end/support/proof.js';
import type { Tally } from '../end-to-end/support/send-until-answered.js';
import { until } from '../end-to-end/support/until.js';
import { check, closing, type Drill } from './drill.js';
import { current, idOf, say, seconds, type Place } from './place.js';

export const postgresOlder: Drill = {
  name: 'postgres-older',
  proves:
    'PostgreSQL was brought back from an older copy: what Temporal knows beyond it is listed to the last command, and those orders wait for quality assurance.',
  async run(place, orderCount) {
    const folder = mkdtempSync(join(tmpdir(), 'dermaline-drill-'));
    const asides: string[] = [];
    try {
      await place.begin(orderCount);
      const file = join(folder, 'backup.tar.gz');
      const { installation } = place;
      const ownerUrl = installation.addresses().databaseUrl;
      const { dataFolder } = installation;
      const manifest = await backUp({ dataFolder, ownerUrl, file });
      say(`Backup of ${manifest.counts.events} events.`);
      const before = place.takeTally();

      const gone = place.orders().slice(0, Math.ceil(orderCount / 2));
      await place.goOn(gone);
      await place.goOn(gone);
      const [newOrder] = await place.begin(1);
      const missing = place.takeTally();
      say(`Then ${missing.acknowledged.length} commands on ${gone.length} orders and a new one.`);

      await installation.killEverything();
      const projectFolder = resolve('.');
      const { aside } = await restore({
        file,
        dataFolder,
        projectFolder,
        withTemporal: true,
        say,
      });
      if (aside !== undefined) asides.push(aside);
      say("Killed everything, restored the backup, kept Temporal's data.");
      await installation.start();
      await place.signIn();
      const affected = [...gone.map(idOf), ...(newOrder ? [idOf(newOrder)] : [])];
      return [
        ...(await listed(place, { affected, missing })),
        ...(await waiting(place, gone.map(idOf))),
        ...(await released(place, affected)),
        ...(await closing(place, before)),
      ];
    } finally {
      for (const aside of asides) {
        const elsewhere = readPointer(aside);
        for (const kept of [aside, ...(elsewhere ? [elsewhere] : [])])
          rmSync(kept, { recursive: true });
      }
      rmSync(folder, { recursive: true });
    }
  },
};

/** Exactly the commands that were confirmed after the backup are listed, on exactly those orders. */
async function listed(
  place: Place,
  { affected, missing }: { readonly affected: readonly string[]; readonly missing: Tally },
): Promise<readonly string[]> {
  const from = performance.now();
  const found = await until('Not every order was found.', 120, async () => {
    const open = await openDivergences(place);
    return open.length >= affected.length && open;
  });
  const commands = found.flatMap(({ entries }) => entries.map(({ commandId }) => commandId));
  say(
    `${found.length} orders with ${commands.length} missing commands were listed after ${seconds(from)} s.`,
  );
  const expected = missing.acknowledged.map(({ commandId }) => commandId);
  return [
    ...check(
      same(
        found.map(({ orderId }) => orderId),
        affected,
      ),
      `listed are ${found.map(({ orderId }) => orderId).join(', ')} instead of ${affected.join(', ')}`,
    ),
    ...expected
      .filter((commandId) => !commands.includes(commandId))
      .map((commandId) => `${commandId} was confirmed, is missing, and is not listed`),
    ...commands
      .filter((commandId) => !expected.includes(commandId))
      .map((commandId) => `${commandId} is listed and was not confirmed after the backup`),
  ];
}

/** The orders refuse commands, and the runs that know more are still there. */
async function waiting(place: Place, ids: readonly string[]): Promise<readonly string[]> {
  const { installation, work } = place;
  const waitingOrders = place.orders().filter((order) => ids.includes(idOf(order)));
  const refused = await Promise.all(
    waitingOrders.map(async (order) => {
      const shown = await current(work(), order);
      const vessel = placed(shown).culture?.vessels[0]?.code ?? 'none';
      return tryInVain(work(), shown, {
        type: 'observeCulture',
        by: 'labTechnician',
        payload: {
          observations: [
            { vessel, confluencePercent: 10, morphology: 'typical', suspicion: 'none' },
          ],
        },
      });
    }),
  );
  const wrongly = refused.filter(({ code }) => code !== 'awaitingQualityAssurance');
  say(`${refused.length} of them refused a command: they wait for quality assurance.`);
  const running = await runningOrders(installation, ids);
  return [
    ...wrongly.map(({ code }) => `a waiting order refused with ${code}`),
    ...check(running.length === ids.length, 'evidence is gone: a run was ended'),
  ];
}

/** Quality assurance releases every order; then they run as the record has them. */
async function released(place: Place, affected: readonly string[]): Promise<readonly string[]> {
  const open = await openDivergences(place);
  for (const { divergenceId } of open) {
    const { status, body } = await place
      .work()
      .staff.with('qualityAssurance')
      .call('releaseDivergence', {
        parameters: { divergenceId },
        body: { reason: 'Drill: what is missing is entered again from paper.' },
      });
    if (status !== 200) return [`release was answered ${status}: ${JSON.stringify(body)}`];
  }
  place.forget(affected.slice(-1)); // The record has never heard of the last one.
  const took = await place.untilBack();
  say(`Quality assurance released ${open.length}; all orders run ${took} s later.`);
  return check((await openDivergences(place)).length === 0, 'orders wait still');
}

async function openDivergences(place: Place): Promise<readonly Divergence[]> {
  const { status, body } = await place
    .work()
    .staff.with('qualityAssurance')
    .call('listDivergences');
  if (status !== 200 || !isList(body)) return [];
  return body.filter(({ releasedAt }) => releasedAt === null);
}
const isList = (body: unknown): body is readonly Divergence[] => Array.isArray(body);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join();
