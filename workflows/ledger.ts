import type { Process, Step } from '../domain/process.js';

/** The state of one process and the events the record does not have yet: all that a desk remembers. */
export type Ledger<State, Happened> = {
  readonly state: () => State;
  readonly revision: () => number;
  readonly unrecorded: () => readonly Happened[];
  /** Revision up to which the record has everything. */
  readonly recorded: () => number;
  /** How long the oldest unrecorded event has been waiting, in milliseconds; 0 when nothing waits. */
  readonly behindMs: () => number;
  readonly append: (step: Step<State, Happened>) => void;
  /** The record has the oldest `count` of the unrecorded events. */
  readonly hasRecorded: (count: number) => void;
  /** The record will never take what is waiting. From now on nothing may be accepted; only a restart helps. */
  readonly refuseRecord: () => void;
  readonly recordRefused: () => boolean;
};

/** A ledger that starts from a state the record has (or from nothing). */
export function openLedger<State, Event, Happened>(
  process: Process<State, Event, Happened, never>,
  opened: State,
): Ledger<State, Happened> {
  let state = opened;
  let waiting: readonly { readonly happened: Happened; readonly since: number }[] = [];
  let isRefused = false;
  const revision = () => process.revision(state);

  return {
    state: () => state,
    revision,
    unrecorded: () => waiting.map((one) => one.happened),
    recorded: () => revision() - waiting.length,
    behindMs: () => (waiting[0] ? Date.now() - waiting[0].since : 0),
    append(step) {
      const since = Date.now();
      state = step.state;
      waiting = [...waiting, ...step.happened.map((happened) => ({ happened, since }))];
    },
    hasRecorded(count) {
      waiting = waiting.slice(count);
    },
    refuseRecord() {
      isRefused = true;
    },
    recordRefused: () => isRefused,
  };
}
