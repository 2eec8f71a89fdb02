import path from 'node:path';
import { tryLock } from './file-lock.js';
import { startProblem } from './start-problem.js';

/** Makes this process the only one that runs Dermaline on the data folder; answers how to let go. */
export function lockDataFolder(dataFolder: string): () => void {
  const attempt = tryLock(path.join(dataFolder, 'run', 'lock'));
  if (attempt.taken) return attempt.release;
  throw startProblem(
    `Dermaline is already running on ${dataFolder} (process ${attempt.holder.pid}): stop it there with Ctrl-C, or set DERMALINE_DATA to another folder.`,
  );
}
