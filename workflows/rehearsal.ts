import type { Sent } from '../domain/command.js';
import { digest } from '../domain/digest.js';
import { step, type Process } from '../domain/process.js';

type Steps<State, Event, Happened> = ReturnType<typeof step<State, Event, Happened>>;

/** The dry run of the command that is being admitted, and what of it need not be done again. */
export type Rehearsal<State, Event, Happened> = {
  /** Runs the command on a state and remembers what came of it until the next one. */
  readonly rehearse: (state: State, sent: Sent, now: string) => Steps<State, Event, Happened>;
  /**
   * The same for a command that is taken: what was rehearsed, if it was this command on this very state at this time. On
   * replay nothing was, and the command is run.
   */
  readonly perform: (state: State, sent: Sent, now: string) => Steps<State, Event, Happened>;
  /** Digest of a state, worked out once for the latest one. Throws when the state is not plain data. */
  readonly digestOf: (state: State) => string;
};

/**
 * Validator and handler of a message run directly one after the other on the same state, so what was rehearsed is what
 * is performed. The rules are pure: it makes no difference but the time it takes.
 */
export function openRehearsal<State, Event, Happened>(
  process: Process<State, Event, Happened, never>,
): Rehearsal<State, Event, Happened> {
  let last: (Rehearsed<State> & { readonly done: Steps<State, Event, Happened> }) | undefined;
  let digested: { readonly state: State; readonly digest: string } | undefined;

  return {
    rehearse(state, sent, now) {
      const done = step(process, state, sent, now);
      last = { state, commandId: sent.commandId, hash: sent.hash, now, done };
      return done;
    },
    perform(state, sent, now) {
      const rehearsed = last;
      last = undefined;
      const isThis =
        rehearsed?.state === state &&
        rehearsed.commandId === sent.commandId &&
        rehearsed.hash === sent.hash &&
        rehearsed.now === now;
      return isThis ? rehearsed.done : step(process, state, sent, now);
    },
    digestOf(state) {
      if (digested?.state !== state) digested = { state, digest: digest(state) };
      return digested.digest;
    },
  };
}

type Rehearsed<State> = {
  readonly state: State;
  readonly commandId: string;
  readonly hash: string;
  readonly now: string;
};
