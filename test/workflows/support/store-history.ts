import os from 'node:os';
import { findTestServer } from '../../../embedded/find-temporal.js';
import { storeHistory } from './histories.js';
import { scenarios } from './scenarios.js';
import { quietRuntime } from './serve.js';

/**
 * `node build/test/workflows/support/store-history.js [scenario…]` (after `npx tsc -b test`): stores the histories of
 * these scenarios, or of all, with the rules as they are. For a new path, and when rules were changed on purpose:
 * look at the difference of the golden files before committing it, it is what would change for a running order.
 */
async function main(names: readonly string[]): Promise<void> {
  process.env['TZ'] = 'UTC';
  process.env['TEMPORAL_TEST_SERVER_PATH'] ??= await findTestServer({
    dataFolder: os.tmpdir(),
    say: console.error,
  });
  quietRuntime();
  for (const name of names.length > 0 ? names : Object.keys(scenarios)) {
    const scenario = scenarios[name];
    if (!scenario)
      throw new Error(`There is no scenario ${name}: ${Object.keys(scenarios).join(', ')}`);
    await storeHistory(name, scenario);
    console.log(`stored ${name}`);
  }
}

await main(process.argv.slice(2));
