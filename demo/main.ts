import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../console/contract/reads.js';
import { cast } from './aims.js';
import type { Session } from './api.js';
import { takeUp } from './cast-runs.js';
import { catchUp } from './catch-up.js';
import { openHttpClinic } from './http-clinic.js';
import { readHouse, withRole } from './house.js';
import { leaving } from './leaving.js';
import { goOn } from './live.js';
import { signInAll } from './people.js';
import { planStories, type PlanInput } from './plan.js';
import { readProgress, writeProgress, type ProgressNote } from './progress-note.js';

/**
 * `npm run demo`: the simulated clinic works at a console until it is stopped. With `--catch-up` it ends when the
 * present is reached. DERMALINE_URL, DERMALINE_DEMO_PASSWORD (or the file `demo-password` in DERMALINE_DATA) and
 * DERMALINE_SEED tell it where, with which password and with which luck.
 */
async function main(): Promise<void> {
  const environment = process.env;
  const dataFolder = path.resolve(environment['DERMALINE_DATA'] ?? '.dermaline');
  const baseUrl =
    environment['DERMALINE_URL'] ?? `http://127.0.0.1:${environment['PORT'] ?? '8080'}`;
  const sessions = await signInAll(baseUrl, passwordIn(environment, dataFolder));
  const coordinator = withRole(sessions.values(), 'coordinator');
  const { now, mode } = await coordinator.read<Clock>('clock');

  const known = readProgress(dataFolder);
  const note: ProgressNote = known ?? {
    seed: environment['DERMALINE_SEED'] ?? 'dermaline',
    from: now,
    present: new Date().toISOString(),
    status: 'running',
  };
  const isKept = existsSync(dataFolder);
  if (isKept) writeProgress(dataFolder, note);

  const input: PlanInput = { ...note, house: await readHouse(sessions, cast.length) };
  const stories = known || mode === 'stepped' ? await planStories(input) : [];
  const deps = {
    clinic: openHttpClinic(sessions),
    house: input.house,
    leave: leaving(note.present),
    reopens: false,
    say,
  };
  const runs = await takeUp(coordinator, stories, { input, deps });
  say(`${stories.length} orders over ${daysBetween(note.from, note.present)} days`);
  const startedAt = performance.now();
  await catchUp({ runs, coordinator, realNow, say });
  if (isKept) writeProgress(dataFolder, { ...note, status: 'done' });
  say(`the present is reached after ${Math.round((performance.now() - startedAt) / 1000)} s`);
  if (!process.argv.includes('--catch-up'))
    await goOn({ runs, coordinator, input, deps: { ...deps, reopens: true } });
}

function passwordIn(environment: NodeJS.ProcessEnv, dataFolder: string): Session['secret'] {
  const given = environment['DERMALINE_DEMO_PASSWORD'];
  return given ?? readFileSync(path.join(dataFolder, 'demo-password'), 'utf8').trim();
}

const realNow = (): string => new Date().toISOString();
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await main();
