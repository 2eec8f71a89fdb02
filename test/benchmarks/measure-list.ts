import { readFileSync } from 'node:fs';
import path from 'node:path';
import { registerCodeVersion } from '../../record/code-versions.js';
import { projectFolder } from '../../worker/project-folder.js';
import { signIn } from '../support/api-client.js';
import { say } from './figures.js';
import { measureList } from './measures/list.js';
import { ordersInCulture, prepareRecord } from './orders.js';
import { startConsole } from './programs.js';
import { seedOrders } from './seed-orders.js';
import type { Servers } from './servers.js';
import type { Sizes } from './sizes.js';

/**
 * The board of many orders, page by page over HTTP. The copies are only rows for lists, not orders that could run: the
 * record says that another code version is in force, so this console keeps none of them.
 */
export async function measureLists(servers: Servers, sizes: Sizes): Promise<readonly number[]> {
  const { url, ownerUrl } = await servers.newDatabase('bench_lists');
  const { db, account } = await prepareRecord(url, servers.dataFolder);
  const ourVersion = readFileSync(path.join(projectFolder(), 'build/code-version.txt'), 'utf8');
  await registerCodeVersion(db, ourVersion.trim());
  await registerCodeVersion(db, 'elsewhere');
  await ordersInCulture(db, 1);
  say(`copies an order ${sizes.listedOrders} times`);
  await seedOrders(ownerUrl, sizes.listedOrders);
  await db.close();
  const program = await startConsole({ servers, name: 'console-lists', databaseUrl: url });
  try {
    const client = await signIn(program.baseUrl, account('deniz'));
    return await measureList(client, sizes.pages);
  } finally {
    await program.stop();
  }
}
