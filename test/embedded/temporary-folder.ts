import { mkdtempSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new, empty folder for one test. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(path.join(os.tmpdir(), 'dermaline-unit-')));
}
