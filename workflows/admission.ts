import { log } from '@temporalio/workflow';
import type { Process } from '../domain/process.js';
import { refusal, type Refusal } from '../domain/refusal.js';
import type { Sent } from '../domain/command.js';
import type { DeskClock } from './desk-clock.js';
import type { DeskMessage } from './identifiers.js';
import type { Ledger } from './ledger.js';
import type { Rehearsal } from './rehearsal.js';

/** How far the record may lag until new decisions are refused, in seconds. */
const recordBehindAfterSeconds = 60;

type Admission<State, Event, Happened> = {
  readonly process: Process<State, Event, Happened, never>;
  readonly ledger: Ledger<State, Happened>;
  readonly clock: DeskClock;
  readonly rehearsal: Rehearsal<State, Event, Happened>;
};

/**
 * The validator of a desk: a dry run of the message on the state as it is. Answers the refusal, or nothing when the
 * handler may take it. Synchronous and without effect. Whatever is thrown on the way becomes the refusal
 * `internalError`: one bad command must never freeze an order.
 */
export function admission<State, Event, Happened>({
  process,
  ledger,
  clock,
  rehearsal,
}: Admission<State, Event, Happened>): (message: DeskMessage) => Refusal | undefined {
  return (message) => {
    try {
      return message.kind === 'tick' ? refusesTick(message) : refusesCommand(message);
    } catch (error) {
      const commandType = commandTypeOf(message);
      log.error('A message could not be processed', { commandType, error: String(error) });
      return refusal('internalError', { commandType });
    }
  };

  function refusesTick(message: DeskMessage): Refusal | undefined {
    if (ledger.recordRefused()) return recordBehind();
    const now = clock.at(message);
    return process.settleNext(ledger.state(), now) ? undefined : refusal('nothingDue', { now });
  }

  function refusesCommand(
    message: DeskMessage & { readonly kind: 'command' },
  ): Refusal | undefined {
    const { sent } = message;
    if (process.handled(ledger.state(), sent.commandId) !== undefined) return undefined;
    const now = clock.at(message);
    if (now > sent.validUntil) return refusal('expired', { validUntil: sent.validUntil });
    return isTooFarBehind(sent) ? recordBehind() : refusesStep(sent, now);
  }

  function refusesStep(sent: Sent, now: string): Refusal | undefined {
    const done = rehearsal.rehearse(ledger.state(), sent, now);
    if (!done.ok) return done.refusal;
    if (process.handled(done.state, sent.commandId) === undefined)
      throw new Error(`${sent.type} was decided without an event`);
    // The handler and the recorder loop would throw on a state that is not plain data; here it only rejects.
    rehearsal.digestOf(done.state);
    return undefined;
  }

  function isTooFarBehind(sent: Sent): boolean {
    const isLate = ledger.behindMs() > recordBehindAfterSeconds * 1000;
    return ledger.recordRefused() || (isLate && process.isDecision(sent.type));
  }

  function recordBehind(): Refusal {
    return refusal('recordBehind', { seconds: Math.floor(ledger.behindMs() / 1000) });
  }
}

/** The type a message claims to have. It may have any shape: whoever reaches Temporal can send one. */
function commandTypeOf(message: unknown): string {
  const sent = propertyOf(message, 'sent');
  const type = propertyOf(sent, 'type') ?? propertyOf(message, 'kind');
  return typeof type === 'string' ? type : 'unknown';
}

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
