import fc from 'fast-check';
import type { Sent } from '../../domain/command.js';
import type { Happened, OrderEventType } from '../../domain/order/events.js';
import type { OrderState, PlacedOrder } from '../../domain/order/state.js';
import { addHours, isBefore } from '../../domain/schedule/instants.js';
import { attempt, day } from './orders.js';
import { orderBefore } from './treatment.js';
import { unusual } from './treatment-mishaps.js';
import { usual, type Try } from './treatment-walk.js';

/** A command that was taken, with the order before and after it. */
export type Taken = {
  readonly before: PlacedOrder;
  readonly command: Sent;
  readonly after: PlacedOrder;
  readonly happened: readonly Happened[];
};
const tries: Record<string, Try> = { ...usual, ...unusual };
/** Where stories begin: with each session, with the follow-up, and with what is left. */
const starts = [
  { from: orderBefore('planSession'), at: day(35, 8) },
  { from: orderBefore('planSession', 2), at: day(43) },
  { from: orderBefore('planSession', 3), at: day(64) },
  { from: orderBefore('recordFollowUp'), at: day(110) },
  { from: orderBefore('decideDisposition'), at: day(460) },
];
const usualNames = Object.keys(usual);

/** A whole session in its usual order, with the hours that pass before each step, or one thing out of the way. */
const session = fc
  .constantFrom(3, 7, 9, 11, ...Array.from({ length: 6 }, () => usualNames.length))
  .map((upTo) => usualNames.slice(0, upTo).map((name) => ({ name, hours: hoursBefore(name) })));
const oneStep = fc
  .record({
    name: fc.constantFrom(...Object.keys(tries)),
    hours: fc.constantFrom(0, 0.1, 1, 6, 30, 24 * 15, 24 * 40),
  })
  .map((step) => [step]);
const untilDispatch = usualNames.slice(0, usualNames.indexOf('receive'));
/** Things that people do together. */
const together = fc
  .constantFrom(
    ['destroy', 'dispose', 'second'],
    ['classify', 'close', 'holdRelease'],
    [...untilDispatch, 'receiveNone', 'use', 'classify', 'close', 'identify', 'authorise'],
    [...untilDispatch, 'receiveNone', 'refuseShipment', 'discard', 'second'],
    ['miss', 'discard', 'second'],
    ['severe', 'review', 'goOn'],
  )
  .map((names) => names.map((name) => ({ name, hours: hoursBefore(name) })));
const part = fc.oneof(
  { weight: 2, arbitrary: session },
  { weight: 2, arbitrary: together },
  { weight: 3, arbitrary: oneStep },
);
/** The treatment is stopped, everything that is open is dealt with, and what is left is destroyed. */
const tidy = (times: number) =>
  Array.from({ length: times }, () => ({ name: 'tidy', hours: 0.01 }));
const ending = [
  { name: 'stop', hours: 1 },
  { name: 'lastVisit', hours: 24 * 366 },
  ...tidy(12),
  { name: 'destroy', hours: 1 },
  { name: 'dispose', hours: 80 },
  ...tidy(6),
];
export const walk = fc
  .record({
    start: fc.constantFrom(...starts),
    parts: fc.array(part, { maxLength: 8 }),
    isEnded: fc.boolean(),
  })
  .map(({ start, parts, isEnded }) => ({
    start,
    steps: [...parts.flat(), ...(isEnded ? ending : [])],
  }));

function hoursBefore(name: string): number {
  return name === 'prepare' ? 20 : name === 'dispose' ? 80 : 0.1;
}

/** Everything that was taken of these tries, one after the other. */
export function lived({
  start,
  steps,
}: {
  readonly start: (typeof starts)[number];
  readonly steps: readonly { readonly name: string; readonly hours: number }[];
}) {
  const taken: Taken[] = [];
  const refused: { readonly state: OrderState; readonly command: Sent; readonly code: string }[] =
    [];
  let state = start.from;
  let now = start.at;
  for (const { name, hours } of steps) {
    // A confirmation comes the day before its session, wherever that was planned.
    const planned = state.sessions.find((each) => each.status === 'planned')?.plannedAt;
    const dayBefore = planned && addHours(planned, -24);
    const isConfirm = name === 'confirm' && dayBefore !== undefined && isBefore(now, dayBefore);
    now = isConfirm ? dayBefore : addHours(now, hours);
    const command = tries[name]?.(state, now);
    if (!command) throw new Error(`there is no try ${name}`);
    const tried = attempt(state, command);
    if (!tried.ok) refused.push({ state, command, code: tried.refusal.code });
    if (!tried.ok || tried.state.stage === 'new') continue;
    taken.push({ before: state, command, after: tried.state, happened: tried.happened });
    state = tried.state;
  }
  return { taken, refused, last: state };
}
/** True when an event of this type happened with the command. */
export const has = ({ happened }: Taken, type: OrderEventType): boolean =>
  happened.some(({ event }) => event.type === type);
