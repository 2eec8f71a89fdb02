import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, found from this file: it runs as a source in tests and compiled below `build/`. */
export function projectFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const candidates = [path.resolve(here, '..'), path.resolve(here, '../..')];
  const found = candidates.find((folder) => existsSync(path.join(folder, 'package.json')));
  if (found === undefined) throw new Error(`no package.json above ${here}`);
  return found;
}
