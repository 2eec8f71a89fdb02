import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../console/contract/reads.js';
import { cast } from './aims.js';
import type { Session } from './api.js';
import { listOrders, takeUp } from './cast-runs.js';
import { catchUp } from './catch-up.js';
import { openHttpClinic } from './http-clinic.js';
import { readHouse, withRole } from './house.js';
import { leaving } from './leaving.js';
import { goOn } from './live.js';
import { signInAll } from './people.js';
import { planStories, type PlanInput } from './plan.js';
import { readProgress, writeProgress, type ProgressNote } from './progress-note.js';

/**
 * `npm run demo`: the simulated clinic works at a console until it is stopped; with DERMALINE_DEMO=catchUp it ends when
 * the present is reached, and leaves an installation alone in which somebody else has placed orders before it. DERMALINE_URL, DERMALINE_DEMO_PASSWORD (or the file `demo-password` in DERMALINE_DATA) and
 * DERMALINE_SEED tell it where, with which password and with which luck.
 */
async function main(): Promise<void> {
  const environment = process.env;
  const dataFolder = path.resolve(environment['DERMALINE_DATA'] ?? '.dermaline');
  const baseUrl =
    environment['DERMALINE_URL'] ?? `http://127.0.0.1:${environment['PORT'] ?? '8080'}`;
  const endsCaughtUp = environment['DERMALINE_DEMO'] === 'catchUp';
  const sessions = await signInAll(baseUrl, passwordIn(environment, dataFolder));
  const coordinator = withRole(sessions.values(), 'coordinator');
  const clock = await coordinator.read<Clock>('clock');
  const isStepped = clock.mode === 'stepped';

  const known = readProgress(dataFolder);
  const present = realNow();
  const note: ProgressNote = known ?? {
    seed: environment['DERMALINE_SEED'] ?? 'dermaline',
    from: clock.now,
    present,
    status: 'running',
  };
  const keep = (status: ProgressNote['status']) => {
    if (existsSync(dataFolder)) writeProgress(dataFolder, { ...note, status });
  };
  if (endsCaughtUp && !known && (!isStepped || (await listOrders(coordinator)).length > 0)) {
    say('Somebody works here already; the demonstration leaves it at that.');
    return keep('done');
  }
  keep('running');

  const house = await readHouse(sessions, cast.length);
  const input: PlanInput = { ...note, house };
  const leave = leaving(isStepped ? present : note.present);
  const deps = { clinic: openHttpClinic(sessions), house, leave, reopens: false, say };
  if (isStepped) {
    const runs = await takeUp(coordinator, await planStories(input), { input, deps });
    await catchUp({ runs, coordinator, realNow, say });
  }
  keep('done');
  if (!endsCaughtUp) await goOn({ coordinator, input, deps: { ...deps, reopens: true } });
}

function passwordIn(environment: NodeJS.ProcessEnv, dataFolder: string): Session['secret'] {
  const given = environment['DERMALINE_DEMO_PASSWORD'];
  return given ?? readFileSync(path.join(dataFolder, 'demo-password'), 'utf8').trim();
}

const realNow = (): string => new Date().toISOString();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await main();
