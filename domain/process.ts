import type { Actor, Sent } from './command.js';
import type { Deadline, Task } from './order/duties/duty.js';
import type { Decision, Refusal } from './refusal.js';

/**
 * A decider: plain data and pure functions, without engine, clock or I/O. The desk, the recorder, the server and the
 * tests run the same ones.
 */
export type Process<State, Event, Happened, Id extends string = string> = {
  /** The state before the first command. */
  readonly start: (id: Id) => State;
  /** What then happened, or why not. Payload and facts have been parsed at the edge. */
  readonly decide: (state: State, sent: Sent) => Decision<Event>;
  /** Puts events in their place after the state: those of a command, or of time when there is no cause. */
  readonly place: (
    state: State,
    events: readonly Event[],
    cause: Sent | undefined,
    now: string,
  ) => readonly Happened[];
  /** The only way state changes. Throws on an event that cannot follow (a bug). */
  readonly evolve: (state: State, happened: Happened) => State;
  /** The next deadline that has passed at `now`, as an event; nothing when none has. */
  readonly settleNext: (state: State, now: string) => Event | undefined;
  /** What time will do if nobody acts, soonest first. */
  readonly deadlines: (state: State) => readonly Deadline[];
  /** Who should do what until when. */
  readonly tasks: (state: State) => readonly Task[];
  /** Per command: nothing, or the refusal that would come whatever the payload. */
  readonly offers: (state: State, actor: Actor) => Readonly<Record<string, Refusal | undefined>>;
  readonly isClosed: (state: State) => boolean;
  readonly stage: (state: State) => string;
  readonly revision: (state: State) => number;
  /** The revision an earlier delivery of the same command was answered with. */
  readonly handled: (state: State, commandId: string) => number | undefined;
  /** Facts are accepted whenever they arrive; decisions may be refused because the record is behind. */
  readonly isDecision: (commandType: string) => boolean;
};

/** A state and the events that led to it. */
export type Step<State, Happened> = {
  readonly state: State;
  readonly happened: readonly Happened[];
};

/** Lets time pass: every deadline up to `now`, in order of time, one after the other. */
export function settle<State, Event, Happened>(
  process: Process<State, Event, Happened, never>,
  state: State,
  now: string,
): Step<State, Happened> {
  const happened: Happened[] = [];
  let current = state;
  for (
    let due = process.settleNext(current, now);
    due !== undefined;
    due = process.settleNext(current, now)
  ) {
    const placed = process.place(current, [due], undefined, now);
    current = placed.reduce(process.evolve, current);
    happened.push(...placed);
  }
  return { state: current, happened };
}

/**
 * One command, whole: deadlines first (so that none can be jumped over), then the rule, then its events.
 * The same function serves the validator's dry run, the handler, the server's first look at a prescription and tests.
 */
export function step<State, Event, Happened>(
  process: Process<State, Event, Happened, never>,
  state: State,
  sent: Sent,
  now: string,
):
  | (Step<State, Happened> & { readonly ok: true })
  | { readonly ok: false; readonly refusal: Refusal } {
  const settled = settle(process, state, now);
  const decided = process.decide(settled.state, sent);
  if (!decided.ok) return decided;
  const placed = process.place(settled.state, decided.events, sent, now);
  return {
    ok: true,
    state: placed.reduce(process.evolve, settled.state),
    happened: [...settled.happened, ...placed],
  };
}
