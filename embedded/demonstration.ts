import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { logFile } from './log-file.js';
import { builtProgram } from './own-modules.js';
import { isRunning } from './process-identity.js';
import type { RunningServer } from './running-server.js';
import type { Settings } from './settings.js';
import { endOrphan, startNodeProgram } from './start-node-program.js';

type Surroundings = {
  readonly settings: Settings;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
};

const NAME = 'demonstration';
const starts = 3;
const statusSchema = z.object({ status: z.enum(['running', 'done']) });

/**
 * The simulated clinic of a training installation: fills it with orders on its first start, and ends when they have
 * caught up with the present. A start that was cut short is gone on with. DERMALINE_DEMO=people leaves it without orders, DERMALINE_DEMO=off without people too.
 * Answers how to end it.
 */
export async function startDemonstration(
  surroundings: Surroundings,
): Promise<{ readonly stop: () => Promise<void> }> {
  const { settings, environment } = surroundings;
  await endOrphan(settings.dataFolder, NAME);
  if (!isWanted(environment) || isDone(settings.dataFolder)) return { stop: async () => {} };
  const stopping = new AbortController();
  const watched = watch(surroundings, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await watched;
    },
  };
}

async function watch({ settings, environment, say }: Surroundings, stopping: AbortSignal) {
  const { dataFolder, port } = settings;
  say('The demonstration brings about two dozen orders up to the present; watch the board.');
  for (let n = 1; n <= starts && !stopping.aborted && !isDone(dataFolder); n += 1) {
    const program = await startNodeProgram({
      name: NAME,
      script: builtProgram('../demo/main.js'),
      environment: {
        ...environment,
        DERMALINE_URL: `http://127.0.0.1:${port}`,
        DERMALINE_DATA: dataFolder,
        DERMALINE_DEMO: 'catchUp',
      },
      dataFolder,
    });
    await untilEnded(program, stopping);
    await program.stop();
  }
  if (isDone(dataFolder)) say('The demonstration has reached the present.');
  else if (!stopping.aborted)
    say(`The demonstration did not come to its end; see ${logFile(dataFolder, NAME)}.`);
}

async function untilEnded({ identity }: RunningServer, stopping: AbortSignal): Promise<void> {
  while (isRunning(identity) && !stopping.aborted)
    await pause(250, undefined, { signal: stopping }).catch(() => {});
}

/** Real orders have no demonstration. */
const isWanted = (environment: NodeJS.ProcessEnv): boolean =>
  !['off', 'people'].includes(environment['DERMALINE_DEMO'] ?? '') &&
  environment['DERMALINE_TRAINING'] !== 'off';

/** True when the demonstration says in the data folder that it has reached the present. */
function isDone(dataFolder: string): boolean {
  try {
    const text = readFileSync(path.join(dataFolder, 'demonstration.json'), 'utf8');
    return statusSchema.parse(JSON.parse(text)).status === 'done';
  } catch {
    return false;
  }
}
