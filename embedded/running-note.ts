import { mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './write-atomically.js';

/** What the next start must know about a process that this one started, should this one be killed. */
const runningNoteSchema = z.object({
  pid: z.number().int().positive(),
  started: z.string(),
  port: z.number().int().positive().optional(),
});
export type RunningNote = z.infer<typeof runningNoteSchema>;

/** The data folder itself is noted too: a copy of the folder has no claim on the original's processes. */
const fileSchema = runningNoteSchema.extend({ dataFolder: z.string() });

/** The note about `name` in the data folder; `undefined` when there is none of its own. */
export function readRunningNote(dataFolder: string, name: string): RunningNote | undefined {
  try {
    const note = fileSchema.parse(JSON.parse(readFileSync(noteFile(dataFolder, name), 'utf8')));
    return note.dataFolder === realpathSync(dataFolder) ? note : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a started process. The port stays in the note after a stop, so it is used again. */
export function writeRunningNote(dataFolder: string, name: string, note: RunningNote): void {
  const file = noteFile(dataFolder, name);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeAtomically(file, JSON.stringify({ ...note, dataFolder: realpathSync(dataFolder) }));
}

/** Forgets a process whose port need not be remembered. */
export function dropRunningNote(dataFolder: string, name: string): void {
  rmSync(noteFile(dataFolder, name), { force: true });
}

function noteFile(dataFolder: string, name: string): string {
  return path.join(dataFolder, 'run', `${name}.json`);
}
