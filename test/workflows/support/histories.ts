import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { parseHistory, readHistoryFile } from '../../../worker/replay/history.js';
import { projectFolder } from '../../../worker/project-folder.js';
import { replay, type GoldenLine } from './replay.js';
import type { Scenario } from './scenarios.js';

const folder = path.join(projectFolder(), 'test/workflows/histories');
const goldenFile = (name: string) => path.join(folder, `${name}.golden.json`);

/** Where a history is stored, as zipped JSON: a patient is 700 KB of it, and 60 zipped. */
const historyFile = (name: string): string => path.join(folder, `${name}.json.gz`);

export const storedHistory = (name: string): History => readHistoryFile(historyFile(name));

/** What the workflow asked the engine for when the history was made. */
export const storedGolden = (name: string): readonly GoldenLine[] =>
  JSON.parse(readFileSync(goldenFile(name), 'utf8'));

/** Lives through a scenario and stores its history and what replaying it asks for. */
export async function storeHistory(name: string, { live, desks }: Scenario): Promise<void> {
  const history = await live();
  const { lines } = await replay(parseHistory(history), desks.entry);
  writeFileSync(historyFile(name), gzipSync(JSON.stringify(JSON.parse(history)), { level: 9 }));
  writeFileSync(
    goldenFile(name),
    `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`,
  );
}
