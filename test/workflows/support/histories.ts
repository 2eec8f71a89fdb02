import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../../worker/project-folder.js';
import { replay, type GoldenLine } from './replay.js';
import type { Scenario } from './scenarios.js';

const folder = path.join(projectFolder(), 'test/workflows/histories');
const historyFile = (name: string) => path.join(folder, `${name}.json`);
const goldenFile = (name: string) => path.join(folder, `${name}.golden.json`);

/** A stored history, as JSON text. */
export const storedHistory = (name: string): string => readFileSync(historyFile(name), 'utf8');

/** What the workflow asked the engine for when the history was made. */
export const storedGolden = (name: string): readonly GoldenLine[] =>
  JSON.parse(readFileSync(goldenFile(name), 'utf8'));

/** Lives through a scenario and stores its history and what replaying it asks for. */
export async function storeHistory(name: string, { live, desks }: Scenario): Promise<void> {
  const history = await live();
  const lines = await replay(history, desks.entry);
  writeFileSync(historyFile(name), history);
  writeFileSync(
    goldenFile(name),
    `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`,
  );
}
