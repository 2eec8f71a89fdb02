// `npm run test:faults [-- jest arguments]`: builds what is delivered, injects every family of faults one after the
// other, and says at the end what all of them came to.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, setUp } from '../../embedded/set-up.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'faults-counts-'));
const counts = path.join(folder, 'counts.jsonl');

setUp();
await build();
process.env.FAULTS_SEED ??= String(Date.now() % 1_000_000);
process.env.FAULTS_COUNTS = counts;
process.env.DERMALINE_SUITE = 'faults';
const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.long.config.js'];
const options = ['--experimental-vm-modules', '--no-warnings'];
const { status } = spawnSync(process.execPath, [...options, ...jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
printTotal();
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;

function printTotal() {
  const lines = existsSync(counts) ? readFileSync(counts, 'utf8').trim().split('\n') : [];
  const total = {};
  for (const { family, ...counted } of lines.map((line) => JSON.parse(line))) {
    console.log(`${family}: ${JSON.stringify(counted)}`);
    for (const [name, count] of Object.entries(counted)) total[name] = (total[name] ?? 0) + count;
  }
  console.log(`FAULTS_SEED=${process.env.FAULTS_SEED}, ${lines.length} families, together:`);
  console.log(JSON.stringify(total));
}
