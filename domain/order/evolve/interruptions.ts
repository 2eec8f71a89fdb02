import type { PlacedOrder } from '../state.js';
import { agedBiopsy } from './aged-biopsy.js';
import type { Reducers } from './reducer.js';
import { placed } from './reducer.js';
import { isSessionClock, runOut } from './session-clocks.js';
import { withoutSessions } from './session-ends.js';
import { witnessed } from './witnessed.js';

/** What may happen at any time: second persons, deviations, holds, stopping, deadlines. */
export const interruptionReducers: Reducers<
  | 'secondPersonAwaited'
  | 'secondPersonConfirmed'
  | 'deviationOpened'
  | 'deviationClassified'
  | 'deviationClosed'
  | 'holdPlaced'
  | 'holdReleased'
  | 'orderStopped'
  | 'deadlinePassed'
> = {
  secondPersonAwaited: {
    touches: [],
    apply(state, { awaited, commandType, by, roles, siteId, dueAt }, { at }) {
      const order = placed(state);
      const entry = { awaited, commandType, by, roles, siteId, since: at, dueAt };
      return { ...order, unwitnessed: [...order.unwitnessed, entry] };
    },
  },
  secondPersonConfirmed: {
    touches: ({ commandType }) => (commandType === 'prepareSessionProduct' ? ['sessions'] : []),
    apply(state, { awaited }, { at }) {
      const order = witnessed(placed(state), awaited, at);
      return { ...order, unwitnessed: order.unwitnessed.filter((u) => u.awaited !== awaited) };
    },
  },
  deviationOpened: {
    touches: ['interruptions'],
    apply(state, { deviationId, rule, subject, grade }, { at }) {
      const order = placed(state);
      const opened = {
        deviationId,
        attempt: order.attempt,
        rule,
        subject,
        openedAt: at,
        grade: grade ?? 'unclassified',
        status: 'open',
      } as const;
      return { ...order, deviations: [...order.deviations, opened] };
    },
  },
  deviationClassified: {
    touches: ['interruptions'],
    apply(state, { deviationId, grade, classifiedAt }) {
      const order = unblocked(placed(state), classifiedAt);
      return {
        ...order,
        deviations: order.deviations.map((d) =>
          d.deviationId === deviationId ? { ...d, grade } : d,
        ),
      };
    },
  },
  deviationClosed: {
    touches: ['interruptions'],
    apply(state, { deviationId, closedAt }) {
      const order = unblocked(placed(state), closedAt);
      return {
        ...order,
        deviations: order.deviations.map((d) =>
          d.deviationId === deviationId ? { ...d, status: 'closed' as const } : d,
        ),
      };
    },
  },
  holdPlaced: {
    touches: ['interruptions'],
    apply(state, { holdId, scope, reason }, { at }) {
      const order = placed(state);
      return { ...order, holds: [...order.holds, { holdId, scope, reason, placedAt: at }] };
    },
  },
  holdReleased: {
    touches: ['interruptions'],
    apply(state, { holdId, releasedAt }) {
      const order = unblocked(placed(state), releasedAt);
      return { ...order, holds: order.holds.filter((h) => h.holdId !== holdId) };
    },
  },
  orderStopped: {
    touches: ['interruptions', 'sessions'],
    apply(state, _stopped, { at: stoppedAt }) {
      const order = withoutSessions(placed(state), stoppedAt);
      const given = order.sessions.some((s) => s.status === 'administered');
      return { ...order, stoppedAt, stage: given ? 'followUp' : 'awaitingDisposition' };
    },
  },
  deadlinePassed: {
    touches: (passed) =>
      isSessionClock(passed) ? ['sessions'] : passed.kind === 'biopsyAge' ? ['interruptions'] : [],
    apply(state, passed) {
      const order = placed(state);
      const aged = passed.kind === 'biopsyAge' ? agedBiopsy(order, passed) : order;
      const after = isSessionClock(passed) ? runOut(aged, passed) : aged;
      return { ...after, passed: [...order.passed, passed.key] };
    },
  },
};

/** Since when a decision may wait for nothing any more; events of the first version do not say. */
const unblocked = (order: PlacedOrder, at: string | undefined): PlacedOrder =>
  at === undefined ? order : { ...order, unblockedAt: at };
