import fc from 'fast-check';
import type { Sent } from '../../../../domain/command.js';
import { digest } from '../../../../domain/digest.js';
import { harvestForecast } from '../../../../domain/order/culture-forecast.js';
import { orderProcess } from '../../../../domain/order/process.js';
import { isAt, type OrderState, type PlacedOrder } from '../../../../domain/order/state.js';
import { settle } from '../../../../domain/process.js';
import { addHours, asInstant } from '../../../../domain/schedule/instants.js';
import {
  collect,
  decideIntake,
  dispatch,
  feed,
  harvest,
  observe,
  passage,
  receive,
  startCulture,
  vessel,
} from '../../../support/material.js';
import { mishaps } from '../../../support/mishaps.js';
import { anOrder, attempt, day, orderId, witnessed } from '../../../support/orders.js';

/** A command somebody tries at some time, sensible or not; whether it is taken is for the rules to say. */
type Try = (order: PlacedOrder, at: string) => Sent;
const inUse = (order: PlacedOrder): number[] =>
  (order.culture?.vessels ?? []).flatMap((each, i) => (each.status === 'inUse' ? [i + 1] : []));
const items = (order: PlacedOrder) => [1, 2].map((n) => `${orderId}-A${order.attempt}-B${n}`);
const tries: Record<string, Try> = {
  collect: (_, at) => collect({}, at),
  dispatch: (_, at) => dispatch({ expectedAt: addHours(at, 10) }, at),
  receive: (order, at) => receive({ itemCodes: items(order) }, at),
  receiveWithoutRecord: (order, at) =>
    receive({ itemCodes: items(order), temperature: { record: 'none' } }, at),
  accept: (_, at) => decideIntake('accept', at),
  acceptWithDeviation: (_, at) => decideIntake('acceptWithDeviation', at),
  reject: (_, at) => decideIntake('reject', at),
  start: (_, at) => startCulture({}, at),
  feedAll: (order, at) => feed([1, ...inUse(order)], at),
  feedOne: (order, at) => feed([inUse(order)[0] ?? 1], at),
  observe: (order, at) => observe({ [inUse(order)[0] ?? 1]: 60 }, at),
  passage: (order, at) => passage({ inputs: vessel(...inUse(order), 1).slice(0, 3) }, at),
  passageOne: (order, at) => passage({ inputs: vessel(inUse(order)[0] ?? 1) }, at),
  harvest: (order, at) => harvest({ inputs: vessel(inUse(order)[0] ?? 1) }, at),
};
const usual = Object.keys(tries);
const all: Record<string, Try> = { ...tries, ...mishaps };
const step = fc.record({
  name: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(mishaps)) },
  ),
  hours: fc.integer({ min: 0, max: 100 }),
  confirmed: fc.boolean(),
});
const walk = fc.array(step, { maxLength: 25 });

/** All states of an order to which these things were tried, one after the other. */
function statesOf(steps: readonly { name: string; hours: number; confirmed: boolean }[]) {
  const states: PlacedOrder[] = [anOrder()];
  let now = day(0);
  for (const { name, hours, confirmed } of steps) {
    now = addHours(now, hours);
    const order = states.at(-1) ?? anOrder();
    const before = confirmed ? witnessed(order) : order;
    const tried = attempt(before, all[name]?.(before, now) ?? collect({}, now));
    const next: OrderState = tried.ok ? tried.state : before;
    if (next.stage !== 'new') states.push(next);
  }
  return states;
}

fc.configureGlobal({ numRuns: 50 });

describe('every order from prescription to harvest, whatever people try', () => {
  it('has a valid due instant for each duty, and no two duties with one key', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        for (const state of statesOf(steps)) {
          const tasks = orderProcess.tasks(state);
          expect(tasks.map((task) => task.dueAt)).toEqual(
            tasks.map((task) => asInstant(task.dueAt)),
          );
          expect(new Set(tasks.map((task) => task.key)).size).toBe(tasks.length);
        }
      }),
    );
  });

  it('always has somebody to do something before its harvest is banked', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        for (const state of statesOf(steps)) expect(orderProcess.tasks(state)).not.toEqual([]);
      }),
    );
  });

  it('settles: deadlines pass until none is left before that time', () => {
    fc.assert(
      fc.property(walk, fc.integer({ min: 0, max: 200 }), (steps, later) => {
        const state = statesOf(steps).at(-1) ?? anOrder();
        const now = addHours(day(0), later * 24);
        const settled = settle(orderProcess, state, now);
        expect(orderProcess.deadlines(settled.state).filter(({ dueAt }) => dueAt <= now)).toEqual(
          [],
        );
        expect(settle(orderProcess, settled.state, now).happened).toEqual([]);
      }),
    );
  });

  it('is the same order after its state went through the record', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const state = statesOf(steps).at(-1) ?? anOrder();
        const copy: PlacedOrder = JSON.parse(JSON.stringify(state));
        expect(digest(copy)).toBe(digest(state));
        expect(orderProcess.tasks(copy)).toEqual(orderProcess.tasks(state));
      }),
    );
  });

  it('has live cells only in vessels that came from this attempt', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        for (const { culture, attempt: now } of statesOf(steps)) {
          const codes = culture?.vessels.map((each) => each.code) ?? [];
          expect(codes.filter((code) => !code.startsWith(`${orderId}-A${now}-F`))).toEqual([]);
          expect(new Set(codes).size).toBe(codes.length);
        }
      }),
    );
  });

  it('forecasts no harvest before the present', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const growing = statesOf(steps).filter((state) => isAt(state, ['culturing']));
        const dates = growing.map(
          (state) => harvestForecast(state, day(20))?.earliestAt ?? day(20),
        );
        expect(dates.filter((date) => date < day(20))).toEqual([]);
      }),
    );
  });

  it('never refuses a fact because of a rule: only for what it names, when it was, and who tells it', () => {
    const impossible = [
      'notAtThisStage',
      'alreadyCollected',
      'alreadyReceived',
      'notCollected',
      'unknownItem',
      'unknownVessel',
      'vesselNotInUse',
      'beforeEarlierStep',
      'biopsyMissing',
      'alreadyLost',
      'itemNotRequested',
      'moreFrozenThanLeft',
      'consentNotGiven',
      'nothingShared',
    ];
    fc.assert(
      fc.property(walk, fc.constantFrom(...Object.keys(all)), (steps, name) => {
        const state = statesOf(steps).at(-1) ?? anOrder();
        const command = all[name]?.(state, day(30)) ?? collect();
        const tried = attempt(state, command);
        const isDecision = orderProcess.isDecision(command.type);
        const code = tried.ok || isDecision ? 'unknownItem' : tried.refusal.code;
        expect(impossible).toContain(code);
      }),
    );
  });
});
