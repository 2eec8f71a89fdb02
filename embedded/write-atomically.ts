import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file as a whole or not at all: readers, also after a crash, see the old or the new text. */
export function writeAtomically(file: string, text: string, mode = 0o644): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}
