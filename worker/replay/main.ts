import path from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { readRunningNote } from '../../embedded/running-note.js';
import { buildBundle, type WorkflowBundle } from '../bundle.js';
import { forceUtc } from '../force-utc.js';
import { projectFolder } from '../project-folder.js';
import { parseArguments, usage, type ReplayArguments } from './arguments.js';
import { fetchHistory } from './fetch-history.js';
import { codeVersionOfRun, readHistoryFile } from './history.js';
import { findBundle } from './kept-bundles.js';
import { replayHistory } from './replay-history.js';
import { reportOf } from './report.js';

type Named = { readonly name: string; readonly history: History };
type Rules = { readonly bundle: WorkflowBundle; readonly from: string };

const dataFolder = path.resolve(projectFolder(), process.env['DERMALINE_DATA'] ?? '.dermaline');

/** `npm run replay`. The exit code is 0 without differences, 1 with one, 2 when something could not be replayed. */
async function main(): Promise<number> {
  const given = parseArguments(process.argv.slice(2));
  if (!given) {
    console.error(usage);
    return 2;
  }
  forceUtc();
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => {}),
    telemetryOptions: { logging: { filter: 'OFF' } },
  });
  const rulesFor = await chooseRules(given);
  let differences = 0;
  for await (const { name, history } of historiesOf(given)) {
    const { bundle, from } = rulesFor(history);
    const result = await replayHistory(history, bundle.code);
    for (const line of reportOf(result, { name, bundle, from })) console.log(line);
    if (result.difference) differences += 1;
  }
  return differences === 0 ? 0 : 1;
}

async function chooseRules({
  againstWorkingTree,
}: ReplayArguments): Promise<(history: History) => Rules> {
  if (againstWorkingTree) {
    const rules = { bundle: await buildBundle(), from: 'the working tree' };
    return () => rules;
  }
  return (history) => {
    const version = codeVersionOfRun(history) ?? '';
    const buildFolder = path.join(projectFolder(), 'build');
    const bundle = findBundle(version, { dataFolder, buildFolder });
    if (bundle) return { bundle, from: 'the version that made it' };
    throw new Error(
      `The bundle of code version ${version || 'unknown'} is neither in ${path.join(dataFolder, 'bundles')} nor the one that is built: add --against to replay on the working tree.`,
    );
  };
}

async function* historiesOf({ files, orderIds }: ReplayArguments): AsyncGenerator<Named> {
  for (const file of files) yield { name: file, history: readHistoryFile(file) };
  const from = {
    address: temporalAddress(),
    namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'dermaline',
  };
  for (const orderId of orderIds)
    yield { name: orderId, history: await fetchHistory(orderId, from) };
}

/** The server that is named, or the one of the installation that runs on the data folder. */
function temporalAddress(): string {
  const port = readRunningNote(dataFolder, 'temporal')?.port;
  return process.env['TEMPORAL_ADDRESS'] || `127.0.0.1:${port ?? 7233}`;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
