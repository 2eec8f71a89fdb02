import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  defineQuery,
  defineUpdate,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { settle, type Process, type Step } from '../domain/process.js';
import { admission } from './admission.js';
import { openClock } from './desk-clock.js';
import {
  refusalFailure,
  searchAttributes,
  snapshotQuery,
  submitUpdate,
  type DeskAnswer,
  type DeskInput,
  type DeskMessage,
  type DeskOutcome,
  type DeskSnapshot,
} from './identifiers.js';
import { keepRecord } from './keep-record.js';
import { keepTime } from './keep-time.js';
import { openLedger } from './ledger.js';
import { openRehearsal } from './rehearsal.js';

/** How long a desk that was opened for one message (a new order, a closed one) waits for it. */
const firstMessagePatience = '5s';

export type Desk = {
  /** Serves until the process is closed and all of it is recorded. */
  readonly runUntilClosed: () => Promise<void>;
  readonly outcome: () => DeskOutcome;
};

/**
 * Opens the desk of a process: from here on it takes messages. The contract, in order:
 * 1. Everything a handler needs exists before `setHandler`: messages that came with the start run inside that call.
 * 2. Validator and handler are synchronous and the SDK runs one directly after the other. Nothing is awaited between
 *    them, so what was validated is what is applied, and of two contradictory decisions only one can be accepted.
 * 3. State changes only in `append`, by events that `evolve` has folded.
 * 4. A message that was taken is durable in Temporal before the recorder loop hands it on.
 */
export function openDesk<State, Event, Happened, Id extends string>(
  process: Process<State, Event, Happened, Id>,
  input: DeskInput<State, Id>,
): Desk {
  const ledger = openLedger(process, input.snapshot ?? process.start(input.orderId));
  const clock = openClock(input.clock);
  const openedAt = ledger.revision();
  const rehearsal = openRehearsal(process);
  const refuses = admission({ process, ledger, clock, rehearsal });
  const isServed = () => ledger.revision() > openedAt;
  const finished = () =>
    process.isClosed(ledger.state()) && ledger.unrecorded().length === 0 && allHandlersFinished();

  setHandler(defineQuery<DeskSnapshot<State>>(snapshotQuery), (): DeskSnapshot<State> => ({
    state: ledger.state(),
    recorded: ledger.recorded(),
    epoch: input.epoch,
    codeVersion: input.codeVersion,
    recordRefused: ledger.recordRefused(),
  }));
  setHandler(defineUpdate<DeskAnswer, [DeskMessage]>(submitUpdate), take, { validator: admit });

  return {
    runUntilClosed: () => CancellationScope.nonCancellable(serve),
    outcome: () => ({ stage: process.stage(ledger.state()), revision: ledger.revision() }),
  };

  function admit(message: DeskMessage): void {
    const refused = refuses(message);
    if (!refused) return;
    // With the revision it was judged by: who knows a later one of the record does not believe it.
    const revision = ledger.revision();
    throw ApplicationFailure.nonRetryable(refused.code, refusalFailure, refused, revision);
  }

  function take(message: DeskMessage): DeskAnswer {
    if (message.kind === 'tick') {
      append(settle(process, ledger.state(), clock.moveTo(message)));
      return { revision: ledger.revision() };
    }
    const { sent } = message;
    const known = process.handled(ledger.state(), sent.commandId);
    if (known !== undefined) return { revision: known };
    const done = rehearsal.perform(ledger.state(), sent, clock.moveTo(message));
    // A bug, or on replay other rules than those that accepted it: stop here rather than decide the past anew.
    if (!done.ok) throw new Error(`${sent.type} was accepted and is refused: ${done.refusal.code}`);
    append(done);
    return { revision: ledger.revision() };
  }

  function append(done: Step<State, Happened>): void {
    const stageBefore = process.stage(ledger.state());
    ledger.append(done);
    const stage = process.stage(done.state);
    if (stage !== stageBefore)
      upsertSearchAttributes([{ key: searchAttributes.stage, value: stage }]);
  }

  async function serve(): Promise<void> {
    const isOpen = ledger.revision() > 0 && !process.isClosed(ledger.state());
    if (!isOpen) await condition(isServed, firstMessagePatience);
    if (!isOpen && !isServed()) return;
    await Promise.all([
      keepRecord({ ledger, input, finished, digestOf: rehearsal.digestOf }),
      keepTime({ process, ledger, clock, append, finished }),
    ]);
  }
}
