import fc from 'fast-check';
import * as z from 'zod';
import { canonicalJson } from '../../domain/digest.js';
import {
  catalogue,
  commandTypes,
  isCommandType,
  type CommandType,
} from '../../domain/order/catalogue.js';
import type { Happened } from '../../domain/order/events.js';
import { evolve } from '../../domain/order/evolve/evolve.js';
import { orderProcess } from '../../domain/order/process.js';
import type { OrderState, PlacedOrder } from '../../domain/order/state.js';
import { addMinutes, latestOf } from '../../domain/schedule/instants.js';
import { happyPath } from './happy-path.js';
import type { HappyStep } from './happy-step.js';
import { after, attempt, day, notPlaced, orderId } from './orders.js';
import { actor } from './people.js';
import { sent } from './sent.js';
import { decideQc } from './treatment.js';
import { tried, type Try } from './tries.js';

// Schemas are made anew for each command here: compiling them would cost more than it saves.
z.config({ jitless: true });

/** Random walks: what becomes of an order while people try things on it, one after the other. */

/** A command that was accepted: the order before and after it, and what happened. */
export type Passage = {
  readonly type: CommandType;
  readonly before: PlacedOrder;
  readonly order: PlacedOrder;
  readonly happened: readonly Happened[];
};
export type Walked = {
  readonly passages: readonly Passage[];
  readonly order: PlacedOrder;
  readonly now: string;
};

type Start = { readonly order: PlacedOrder; readonly at: string };

/** The order after each of these steps. */
function along(path: readonly HappyStep[], from: OrderState): readonly Start[] {
  const starts: Start[] = [];
  let state = from;
  for (const step of path) {
    const order = after(state, step.sent(state));
    starts.push({ order, at: step.at });
    state = order;
  }
  return starts;
}

const first = along(happyPath({ orderId, start: day(0) }), notPlaced);

/** As the first, but its bank was rejected and everything was done once more. */
const second = (): readonly Start[] => {
  const undecided = first.filter(({ order }) => order.stage === 'awaitingQcDecision').at(-1);
  if (!undecided) throw new Error('the happy path comes to a quality decision');
  const again = sent(
    'decideAfterQcRejection',
    { nextStep: 'newAttempt' },
    { by: actor('clinician'), at: day(36) },
  );
  const rejected = after(after(undecided.order, decideQc('reject')), again);
  return along(happyPath({ orderId, start: day(60) }).slice(1), rejected);
};

/** Just after something went wrong: a contamination, a late positive, a serious adverse event, a harvest too small, a rejection. */
const troubled = (): readonly Start[] =>
  (
    [
      ['culturing', 'reportContamination', 0],
      ['treating', 'recordQcResults', 6],
      ['treating', 'reportAdverseEvent', 3],
      ['culturing', 'harvestCulture', 5],
      ['awaitingQcDecision', 'decideQc', 3],
    ] as const
  ).flatMap(([stage, type, variant]) => {
    const start = first.filter(({ order }) => order.stage === stage).at(-1);
    if (!start) return [];
    const command = tried(start.order, { type, variant, person: 0, minutes: 0 }, start.at);
    return [{ order: after(start.order, command), at: start.at }];
  });

/** Where walks begin: after any step of the happy path, of a first or of a second attempt, or in trouble. */
const untroubled = [...first, ...second()];
const starts: readonly Start[] = [...untroubled, ...troubled()];

/** What is due, so that walks come far; what is possible besides; seldom anything at all. */
const anyTry = fc.record({
  type: fc.oneof(
    { weight: 4, arbitrary: fc.constant('due' as const) },
    { weight: 3, arbitrary: fc.constant('offered' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...commandTypes) },
  ),
  variant: fc.nat({ max: 7 }),
  person: fc.constantFrom(0, 0, 0, 1, 2),
  /** Which of the things that are due or possible. */
  which: fc.nat({ max: 999 }),
  /** After the try before, or just before the next thing is due. */
  minutes: fc.constantFrom('due' as const, 'due' as const, 0, 0, 1, 1, 5, 5, 30, 70, 300, 5000),
});
type AnyTry = Omit<Try, 'type' | 'minutes'> & {
  readonly type: CommandType | 'due' | 'offered';
  readonly which: number;
  readonly minutes: number | 'due';
};
export type Walk = { readonly from: number; readonly tries: readonly AnyTry[] };
export const anyWalk: fc.Arbitrary<Walk> = fc.record({
  from: fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: untroubled.length - 1 }) },
    { weight: 1, arbitrary: fc.integer({ min: untroubled.length, max: starts.length - 1 }) },
  ),
  tries: fc.array(anyTry, { maxLength: 25, size: 'max' }),
});

/** What is tried: the named command, one that fulfils an open task, or one that somebody may try now. */
function chosen(order: PlacedOrder, { type, which, variant, person }: AnyTry): Try {
  const named = { variant, person, minutes: 0 };
  if (type !== 'due' && type !== 'offered') return { ...named, type };
  const types =
    type === 'due'
      ? orderProcess.tasks(order).map(({ command }) => command)
      : commandTypes.filter((each) => isOffered(order, each));
  const found = types[which % Math.max(1, types.length)] ?? '';
  return { ...named, type: isCommandType(found) ? found : 'openDeviation' };
}

/** That an order is stopped would end most walks early. */
const isOffered = (order: PlacedOrder, type: CommandType): boolean =>
  type !== 'stopOrder' &&
  type !== 'recordDeath' &&
  catalogue[type].by.some((role) => !catalogue[type].offers(order, actor(role, 9)));

function timeOf(order: PlacedOrder, { minutes }: AnyTry, now: string): string {
  if (minutes !== 'due') return addMinutes(now, minutes);
  const next = orderProcess.tasks(order).find(({ overdue }) => !overdue);
  return next ? latestOf(now, addMinutes(next.dueAt, -1)) : now;
}

/** What becomes of an order on a walk. The same walk is walked once only. */
export function walked(walk: Walk): Walked {
  const key = canonicalJson(walk);
  const known = walks.get(key);
  if (known) return known;
  const result = passagesOf(walk);
  walks.set(key, result);
  return result;
}
const walks = new Map<string, Walked>();

function passagesOf({ from, tries }: Walk): Walked {
  const start = starts[from];
  if (!start) throw new Error('a walk begins at a placed order');
  const passages: Passage[] = [];
  let { order, at: now } = start;
  for (const each of tries) {
    now = timeOf(order, each, now);
    const attempted = chosen(order, each);
    const result = attempt(order, tried(order, attempted, now));
    if (!result.ok || result.state.stage === 'new') continue;
    const { state, happened } = result;
    passages.push({ type: attempted.type, before: order, order: state, happened });
    order = state;
  }
  return { passages, order, now };
}

export type Moment = {
  readonly earlier: PlacedOrder;
  readonly order: PlacedOrder;
  readonly each: Happened;
  /** Everything that happened by the same command. */
  readonly together: readonly Happened[];
};

/** Each event of a walk with the order before and after it. */
export function* momentsOf({ passages }: Walked): Generator<Moment> {
  for (const { before, happened } of passages) {
    let order = before;
    for (const each of happened) {
      const earlier = order;
      order = evolve(order, each);
      yield { earlier, order, each, together: happened };
    }
  }
}

/** All properties of a file look at the same walks, which are others in every run. */
const seed = Date.now() % 2 ** 31;

/** Checks a property of walks; a counterexample is shrunk. */
export const check = (property: (walk: Walked) => void, numRuns = 60): void =>
  fc.assert(
    fc.property(anyWalk, (walk) => property(walked(walk))),
    { numRuns, seed },
  );
