import { condition } from '@temporalio/workflow';
import { settle, type Process, type Step } from '../domain/process.js';
import type { DeskClock } from './desk-clock.js';
import type { Ledger } from './ledger.js';

type TimeLoop<State, Event, Happened> = {
  readonly process: Process<State, Event, Happened, never>;
  readonly ledger: Ledger<State, Happened>;
  readonly clock: DeskClock;
  readonly append: (step: Step<State, Happened>) => void;
  readonly finished: () => boolean;
};

/**
 * Keeps one durable timer to the next deadline, until everything is finished. It is armed anew only when a deadline
 * comes earlier; when the next one moves later, the timer wakes the desk once for nothing, which costs less.
 */
export async function keepTime<State, Event, Happened>(
  loop: TimeLoop<State, Event, Happened>,
): Promise<void> {
  const { process, ledger, clock, append, finished } = loop;
  const nextDue = watchDeadline(loop);
  while (!finished()) {
    const armedFor = nextDue();
    const isToRearm = () => finished() || isEarlier(nextDue(), armedFor);
    if (armedFor === undefined) {
      await condition(isToRearm);
    } else if (!(await condition(isToRearm, untilMs(armedFor)))) {
      const settled = settle(process, ledger.state(), clock.now());
      if (settled.happened.length > 0 && !ledger.recordRefused()) append(settled);
    }
  }
}

/** The soonest deadline; none while the clock is stepped or nothing can be recorded. Worked out once per state. */
function watchDeadline<State, Event, Happened>({
  process,
  ledger,
  clock,
}: TimeLoop<State, Event, Happened>): () => string | undefined {
  let known: { readonly state: State; readonly dueAt: string | undefined } | undefined;
  return () => {
    if (clock.isStepped() || ledger.recordRefused()) return undefined;
    const state = ledger.state();
    if (known?.state !== state) known = { state, dueAt: process.deadlines(state)[0]?.dueAt };
    return known.dueAt;
  };
}

const isEarlier = (dueAt: string | undefined, than: string | undefined): boolean =>
  dueAt !== undefined && (than === undefined || dueAt < than);

/** Whole milliseconds, never zero: a timer of length zero is something else to Temporal. */
const untilMs = (dueAt: string): number => Math.max(1, Math.ceil(Date.parse(dueAt) - Date.now()));
