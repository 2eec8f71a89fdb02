import type { Sent } from '../command.js';
import type { OrderId } from '../identifiers.js';
import type { Process } from '../process.js';
import { catalogue, commandTypes, isCommandType } from './catalogue.js';
import { standingAppointment, standsAfterExpiry } from './appointments-kept.js';
import { consequence } from './closing.js';
import { decidedAt } from './decided-at.js';
import type { Duty, Task } from './duties/duty.js';
import type { Cause, Happened, OrderEvent } from './events.js';
import { evolve } from './evolve/evolve.js';
import { duties as dutiesOf } from './stages.js';
import { isAt, type OrderState } from './state.js';

/** The treatment order as a decider. */
export const orderProcess: Process<OrderState, OrderEvent, Happened, OrderId> = {
  start: (orderId) => ({ stage: 'new', revision: 0, orderId, handled: {} }),
  decide(state, sent) {
    if (!isCommandType(sent.type)) throw new Error(`there is no command ${sent.type}`);
    const decided = catalogue[sent.type].submit(state, sent);
    return decided.ok
      ? { ok: true, events: withConsequences(state, sent, decided.events) }
      : decided;
  },
  place: (state, events, sent, now) =>
    events.map((event, i) => ({
      revision: state.revision + 1 + i,
      at: now,
      performedAt: event.type === 'deadlinePassed' ? event.dueAt : (sent?.performedAt ?? now),
      cause: sent ? commandCause(sent) : { kind: 'deadline' },
      event,
    })),
  evolve,
  settleNext(state, now) {
    const due = upcoming(state)[0];
    if (!due || due.dueAt > now) return undefined;
    const { key, kind, dueAt, subject } = due;
    return { type: 'deadlinePassed', key, kind, dueAt, subject, ...standsAfterExpiry(state, due) };
  },
  deadlines: (state) =>
    upcoming(state).map(({ key, kind, subject, dueAt }) => ({ key, kind, subject, dueAt })),
  tasks: (state) =>
    duties(state)
      .flatMap((duty): Task[] =>
        duty.command ? [{ ...duty, command: duty.command, overdue: hasPassed(state, duty) }] : [],
      )
      .sort(byDue),
  offers: (state, actor) =>
    Object.fromEntries(commandTypes.map((type) => [type, catalogue[type].offers(state, actor)])),
  // Closed is not deaf: what came in afterwards (an adverse event) may leave something to do.
  isClosed: (state) => isAt(state, ['completed', 'stopped']) && duties(state).length === 0,
  stage: (state) => state.stage,
  revision: (state) => state.revision,
  handled: (state, commandId) => state.handled[commandId],
  isDecision: (type) => isCommandType(type) && catalogue[type].kind === 'decision',
};

/** The events of a command and what follows from them by itself. */
function withConsequences(
  state: OrderState,
  sent: Sent,
  events: readonly OrderEvent[],
): readonly OrderEvent[] {
  const after = orderProcess.place(state, events, sent, sent.recordedAt).reduce(evolve, state);
  const next = standingAppointment(state, after, events, decidedAt(sent)) ?? consequence(after);
  return next ? withConsequences(state, sent, [...events, next]) : events;
}

/** What is to be done, worked out once per state: a state never changes, and several ask for its duties. */
function duties(state: OrderState): readonly Duty[] {
  const made = known.get(state) ?? dutiesOf(state);
  known.set(state, made);
  return made;
}

const known = new WeakMap<OrderState, readonly Duty[]>();

/** Duties whose time has not passed yet, soonest first. */
const upcoming = (state: OrderState): readonly Duty[] =>
  duties(state)
    .filter((duty) => !hasPassed(state, duty))
    .sort(byDue);

const hasPassed = (state: OrderState, duty: Duty): boolean =>
  state.stage !== 'new' && state.passed.includes(duty.key);

const byDue = (a: Duty, b: Duty): number =>
  a.dueAt === b.dueAt ? (a.key < b.key ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1;

function commandCause(sent: Sent): Cause {
  const part = isCommandType(sent.type) ? catalogue[sent.type].part : undefined;
  const { personId, role, siteId } = sent.actor;
  return {
    kind: 'command',
    commandId: sent.commandId,
    commandType: sent.type,
    hash: sent.hash,
    personId,
    role,
    siteId,
    ...(part ? { part } : {}),
  };
}
