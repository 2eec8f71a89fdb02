import type { Sent } from '../../../domain/command.js';
import type { Process } from '../../../domain/process.js';
import { happened, refuse, type Decision } from '../../../domain/refusal.js';

/**
 * The smallest process a desk can serve: something is opened with a list of deadlines, a verdict is given once, facts
 * are noted, and it is closed. Some of its commands are broken on purpose.
 */
export type TinyState = {
  readonly stage: 'new' | 'awaitingQcDecision' | 'treating' | 'completed';
  readonly id: string;
  readonly revision: number;
  readonly handled: Readonly<Record<string, number>>;
  readonly dueAts: readonly string[];
  readonly passed: readonly string[];
  readonly notes: number;
  readonly verdict?: 'approve' | 'reject';
};
export type TinyEvent =
  | { readonly type: 'opened'; readonly dueAts: readonly string[] }
  | { readonly type: 'decided'; readonly verdict: 'approve' | 'reject' }
  | { readonly type: 'noted'; readonly notes: number }
  | { readonly type: 'planned'; readonly dueAts: readonly string[] }
  | { readonly type: 'passed'; readonly dueAt: string }
  | { readonly type: 'closed' };
export type TinyHappened = {
  readonly revision: number;
  readonly at: string;
  readonly commandId?: string;
  readonly event: TinyEvent;
};
/** Rules that an engineer might edit while orders run. */
export type TinyRules = {
  readonly verdictOf: (verdict: 'approve' | 'reject') => 'approve' | 'reject';
  readonly deadlineOf: (dueAt: string) => string;
  /** Commands that are not possible at all. */
  readonly impossible: readonly string[];
};
export type TinyProcess = Process<TinyState, TinyEvent, TinyHappened>;

const tinyDecisions = ['approve', 'reject', 'close'];

/** A tiny process with these rules. */
export const tinyProcess = ({ verdictOf, deadlineOf, impossible }: TinyRules): TinyProcess => ({
  start: (id) => ({ stage: 'new', id, revision: 0, handled: {}, dueAts: [], passed: [], notes: 0 }),
  decide: (state, sent) =>
    impossible.includes(sent.type)
      ? refuse('notAtThisStage', { stage: state.stage })
      : decide(state, sent),
  place: (state, events, sent, now) =>
    events.map((event, i) => ({
      revision: state.revision + 1 + i,
      at: now,
      ...(sent ? { commandId: sent.commandId } : {}),
      event,
    })),
  evolve(state, one) {
    const { revision, commandId, event } = one;
    const handled = commandId ? { ...state.handled, [commandId]: revision } : state.handled;
    return { ...apply(state, event, verdictOf), revision, handled };
  },
  settleNext(state, now) {
    const dueAt = upcoming(state, deadlineOf)[0];
    return dueAt !== undefined && dueAt <= now ? { type: 'passed', dueAt } : undefined;
  },
  deadlines: (state) =>
    upcoming(state, deadlineOf).map((dueAt) => ({
      key: dueAt,
      kind: 'decideQc',
      subject: '',
      dueAt,
    })),
  tasks: () => [],
  offers: () => ({}),
  isClosed: (state) => state.stage === 'completed',
  stage: (state) => state.stage,
  revision: (state) => state.revision,
  handled: (state, commandId) => state.handled[commandId],
  isDecision: (type) => tinyDecisions.includes(type),
});

function decide(state: TinyState, sent: Sent): Decision<TinyEvent> {
  switch (sent.type) {
    case 'open':
      return state.stage === 'new'
        ? happened({ type: 'opened', dueAts: dueAtsOf(sent.payload) })
        : refuse('notAtThisStage', { stage: state.stage });
    case 'approve':
    case 'reject':
      return state.stage === 'awaitingQcDecision'
        ? happened({ type: 'decided', verdict: sent.type })
        : refuse('notAtThisStage', { stage: state.stage });
    case 'note':
      return happened({ type: 'noted', notes: 1 });
    case 'plan':
      return happened({ type: 'planned', dueAts: dueAtsOf(sent.payload) });
    case 'close':
      return happened({ type: 'closed' });
    case 'doNothing':
      return happened();
    case 'becomeNonsense':
      return happened({ type: 'noted', notes: Number.NaN });
    default:
      throw new Error(`there is no command ${sent.type}`);
  }
}

function apply(state: TinyState, event: TinyEvent, verdictOf: TinyRules['verdictOf']): TinyState {
  switch (event.type) {
    case 'opened':
      return { ...state, stage: 'awaitingQcDecision', dueAts: event.dueAts };
    case 'decided':
      return { ...state, stage: 'treating', verdict: verdictOf(event.verdict) };
    case 'noted':
      return { ...state, notes: state.notes + event.notes };
    case 'planned':
      return { ...state, dueAts: event.dueAts };
    case 'passed':
      return { ...state, passed: [...state.passed, event.dueAt] };
    case 'closed':
      return { ...state, stage: 'completed' };
  }
}

const upcoming = (state: TinyState, deadlineOf: TinyRules['deadlineOf']): readonly string[] =>
  state.stage === 'completed'
    ? []
    : state.dueAts
        .map(deadlineOf)
        .filter((dueAt) => !state.passed.includes(dueAt))
        .sort();

function dueAtsOf(payload: unknown): readonly string[] {
  const dueAts: unknown =
    typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'dueAts') : undefined;
  return Array.isArray(dueAts) ? dueAts.map(String) : [];
}
