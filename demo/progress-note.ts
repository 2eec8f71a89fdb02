import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** What the demonstration keeps in the data folder, so that it goes on as it began. */
const noteSchema = z.object({
  seed: z.string(),
  /** Where the clock stood, and the present it was planned for. */
  from: z.string(),
  present: z.string(),
  status: z.enum(['running', 'done']),
});
export type ProgressNote = z.output<typeof noteSchema>;

const fileOf = (dataFolder: string): string => path.join(dataFolder, 'demonstration.json');

/** The note of an earlier start; undefined when there is none that can be read. */
export function readProgress(dataFolder: string): ProgressNote | undefined {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Written whole or not at all. */
export function writeProgress(dataFolder: string, note: ProgressNote): void {
  const file = fileOf(dataFolder);
  writeFileSync(`${file}.new`, `${JSON.stringify(note)}\n`);
  renameSync(`${file}.new`, file);
}
