import { setTimeout as pause } from 'node:timers/promises';
import type { Clock, Health } from '../console/contract/reads.js';
import { hasCome, isAfter, isBefore } from '../domain/schedule/instants.js';
import type { Session } from './api.js';
import type { Run } from './run.js';

export type CatchUp = {
  readonly runs: readonly Run[];
  /** Who moves the clock. */
  readonly coordinator: Session;
  /** The real present. */
  readonly realNow: () => string;
  readonly say: (line: string) => void;
};

/**
 * Steps the clock from one scheduled act or due deadline to the next, and has everything done that is to be done then,
 * until the present is reached; then the clock goes by itself.
 */
export async function catchUp({ runs, coordinator, realNow, say }: CatchUp): Promise<void> {
  const startedAt = performance.now();
  let clock = await coordinator.read<Clock>('clock');
  const first = clock.now;
  let steps = 0;
  while (clock.mode === 'stepped') {
    const next = soonest(runs.flatMap((run) => [run.nextAt(), run.nextDeadlineAt()]));
    if (next === undefined || !isBefore(next, realNow())) break;
    if (isAfter(next, clock.now))
      clock = await coordinator.read<Clock>('stepClock', { body: { to: next } });
    steps += 1;
    await letTimePass(runs, clock.now);
    const told = contaminations(runs);
    await actTogether(runs, clock.now);
    if (contaminations(runs) > told) await letOthersBeTold(runs, coordinator, clock.now);
    progress(first, clock.now, realNow(), say);
  }
  await untilQuiet(coordinator);
  if (clock.mode === 'stepped') {
    clock = await coordinator.read<Clock>('stepClock', { body: { to: 'present' } });
    await letTimePass(runs, clock.now);
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  say(`${runs.length} orders have reached the present: ${steps} steps of the clock, ${seconds} s`);
}

/** Orders for which a deadline has passed are opened again: what is to be done may be something else now. */
async function letTimePass(runs: readonly Run[], now: string): Promise<void> {
  const passed = runs.filter((run) => {
    const at = run.nextDeadlineAt();
    return at !== undefined && hasCome(at, now);
  });
  await Promise.all(passed.map((run) => run.lookAgain(now)));
}

/**
 * Orders go on side by side. New ones, and those from which something is collected, one after the other: they get
 * numbers, and the same seed must give them the same ones.
 */
async function actTogether(runs: readonly Run[], now: string): Promise<void> {
  const due = runs.filter((run) => {
    const at = run.nextAt();
    return at !== undefined && hasCome(at, now);
  });
  const getsNumber = (run: Run) => (run.seen()?.state.stage ?? 'new') === 'new' || isCollected(run);
  for (const run of due.filter(getsNumber)) await run.act(now);
  await Promise.all(due.filter((run) => !getsNumber(run)).map((run) => run.act(now)));
}

const isCollected = (run: Run): boolean => run.seen()?.state.stage === 'awaitingCollection';

/** The system tells every order that shared something with a contaminated one: all see the same when time goes on. */
async function letOthersBeTold(
  runs: readonly Run[],
  coordinator: Session,
  now: string,
): Promise<void> {
  await untilQuiet(coordinator);
  await Promise.all(runs.filter((run) => run.seen()).map((run) => run.lookAgain(now)));
}

const contaminations = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + (run.seen()?.state.culture?.contaminations?.length ?? 0), 0);

/** Waits until no command is on its way any more, half a minute at most. */
async function untilQuiet(coordinator: Session): Promise<void> {
  for (let looks = 0; looks < 120; looks += 1) {
    if (!((await coordinator.read<Health>('health')).pendingCommands ?? 0)) return;
    await pause(250);
  }
}

/** A line for every tenth part of the way. */
function progress(from: string, now: string, to: string, say: (line: string) => void): void {
  const share = (instant: string) => Date.parse(instant) - Date.parse(from);
  const tenths = Math.floor((share(now) / share(to)) * 10);
  if (tenths > (said.get(say) ?? 0)) {
    said.set(say, tenths);
    say(`${now.slice(0, 10)}: ${tenths * 10} % of the way to the present`);
  }
}
const said = new WeakMap<(line: string) => void, number>();

/** The earliest of the instants that there are. */
export const soonest = (instants: readonly (string | undefined)[]): string | undefined =>
  instants.filter((at) => at !== undefined).sort()[0];
