import { bothLost } from './both-lost.js';
import type { Drill } from './drill.js';
import { openPlace, seconds, type Place } from './place.js';
import { postgresOlder } from './postgres-older.js';
import { temporalLost } from './temporal-lost.js';
import { temporalOlder } from './temporal-older.js';

const drills: readonly Drill[] = [temporalLost, temporalOlder, postgresOlder, bothLost];
const orderCount = Number(process.env['DRILL_ORDERS'] ?? 6);
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm run drill -- temporal-lost | temporal-older | postgres-older | both-lost | all`: makes the disaster for real on an
 * installation of its own and reports. Exit code 0 only when no drill found a difference. DRILL_ORDERS: how many orders.
 */
async function main([name]: readonly string[]): Promise<number> {
  const chosen = drills.filter((drill) => name === 'all' || drill.name === name);
  if (chosen.length === 0) {
    say(`Name a drill: npm run drill -- ${drills.map((drill) => drill.name).join(' | ')} | all`);
    return 1;
  }
  const results: { readonly name: string; readonly line: string; readonly ok: boolean }[] = [];
  for (const drill of chosen) {
    const from = performance.now();
    const differences = await carryOut(drill);
    for (const difference of differences) say(`  DIFFERENCE ${difference}`);
    const ok = differences.length === 0;
    const verdict = ok ? 'passed' : `${differences.length} differences`;
    results.push({ name: drill.name, ok, line: `${verdict}, ${seconds(from)} s` });
  }
  say('\nSummary');
  for (const result of results) say(`  ${result.name.padEnd(16)}${result.line}`);
  return results.every(({ ok }) => ok) ? 0 : 1;
}

async function carryOut(drill: Drill): Promise<readonly string[]> {
  say(`\n${drill.name}: ${drill.proves}`);
  let place: Place | undefined;
  // A drill that is broken off leaves nothing running either.
  const breakOff = () => {
    void (place?.installation.remove() ?? Promise.resolve()).finally(() => process.exit(130));
  };
  process.once('SIGINT', breakOff).once('SIGTERM', breakOff);
  try {
    place = await openPlace();
    return await drill.run(place, orderCount);
  } catch (error) {
    return [
      `the drill could not be ended: ${error instanceof Error ? error.message : String(error)}`,
    ];
  } finally {
    process.off('SIGINT', breakOff).off('SIGTERM', breakOff);
    await place?.installation.remove();
  }
}

process.exitCode = await main(process.argv.slice(2));
