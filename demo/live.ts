import { setTimeout as pause } from 'node:timers/promises';
import { addMinutes, hasCome, hoursBetween } from '../domain/schedule/instants.js';
import type { Session } from './api.js';
import { listOrders, takeUp } from './cast-runs.js';
import type { PlanInput } from './plan.js';
import { planStories, storyOf } from './plan.js';
import { openRun, type Run, type RunDeps } from './run.js';

export type Live = {
  readonly coordinator: Session;
  readonly input: PlanInput;
  readonly deps: RunDeps;
};

const lookEverySeconds = 20;
/** A new patient every two days and a half: about a dozen a month, as many as the small laboratory can take. */
const hoursBetweenPatients = 60;

/** Goes on in real time: does what is due, sees what others have done, and prescribes for a new patient now and then. */
export async function goOn({ coordinator, input, deps }: Live): Promise<never> {
  let runs = await takeUp(coordinator, await planStories(input), { input, deps });
  // Those that were never begun are not begun after the fact.
  runs = runs.filter((run) => run.orderId() !== undefined);
  let lastAt = runs.length > 0 ? new Date().toISOString() : input.from;
  for (;;) {
    const now = new Date().toISOString();
    runs = await seeOthers(runs, { coordinator, input, deps }, now);
    for (const run of runs) {
      const at = run.nextAt();
      if (at !== undefined && hasCome(at, now)) await run.act(now);
    }
    if (hoursBetween(lastAt, now) >= hoursBetweenPatients) {
      lastAt = now;
      const story = storyOf(input, runs.length + 1);
      runs = [...runs, openRun({ ...story, startsAt: addMinutes(now, 5) }, deps)];
    }
    await pause(lookEverySeconds * 1000);
  }
}

/** Orders that have changed since they were seen are opened again; orders of the person at the screen are taken up. */
async function seeOthers(
  runs: readonly Run[],
  { coordinator, input, deps }: Live,
  now: string,
): Promise<readonly Run[]> {
  const orders = await listOrders(coordinator);
  const known = new Map(runs.map((run) => [run.orderId(), run]));
  for (const { orderId, revision } of orders) {
    const run = known.get(orderId);
    if (run && (run.seen()?.state.revision ?? 0) < revision) await run.lookAgain(now);
  }
  const isNew = orders.some(
    ({ orderId, stage }) => stage !== 'completed' && stage !== 'stopped' && !known.has(orderId),
  );
  if (!isNew) return runs;
  const all = await takeUp(coordinator, [], { input, deps });
  return [...runs, ...all.filter((run) => !known.has(run.orderId()))];
}
