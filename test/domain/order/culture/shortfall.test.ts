import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import {
  culturingOrder,
  harvest,
  harvestedOrder,
  observe,
  passage,
  vessel,
} from '../../../support/material.js';
import { after, asOf, breachesOf, day, refusalOf, witnessed } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent, type PayloadInput } from '../../../support/sent.js';

const decide = (
  outcome: PayloadInput<'decideShortfall'>['outcome'],
  options: { readonly sessions?: number; readonly at?: string } = {},
) =>
  sent(
    'decideShortfall',
    { outcome, ...(options.sessions === undefined ? {} : { sessions: options.sessions }) },
    { by: actor('clinician'), at: options.at ?? day(31) },
  );
const taskOf = (order: PlacedOrder) =>
  orderProcess.tasks(order).find(({ kind }) => kind === 'decideShortfall');
/** Prescribed for three sessions and a reserve: 99.65 million cells. */
const short = after(culturingOrder(), harvest({ liveCells: 71_000_000 }));

describe('a harvest below its target', () => {
  it('is the prescriber’s to decide on, within three days', () => {
    expect(short.holds).toMatchObject([{ reason: 'harvestBelowTarget', scope: 'release' }]);
    expect(taskOf(short)).toMatchObject({ roles: ['clinician'], dueAt: day(33) });
    expect(taskOf(harvestedOrder())).toBeUndefined();
  });

  it('becomes fewer sessions, and its hold ends', () => {
    const fewer = after(short, decide('fewerSessions', { sessions: 2 }));
    expect(fewer.prescription.sessions).toBe(2);
    expect(fewer.holds).toEqual([]);
    expect(taskOf(fewer)).toBeUndefined();
  });

  it.each([
    [3, { code: 'sessionsOutOfReach', facts: { sessions: 3, from: 1, to: 2 } }],
    [1, undefined],
    [2, undefined],
  ])('cannot become %s sessions unless that is fewer: %j', (sessions, refusal) => {
    expect(refusalOf(short, decide('fewerSessions', { sessions }))).toEqual(refusal);
  });

  it.each([
    [24_913_494, { code: 'notEnoughCells' }],
    [24_913_495, undefined],
  ])('of %s cells for one session without a reserve: %j', (liveCells, refusal) => {
    const order = after(culturingOrder(), harvest({ liveCells }));
    const found = refusalOf(order, decide('fewerSessions', { sessions: 1 }));
    expect(found && { code: found.code }).toEqual(refusal);
  });

  it('says how many sessions exactly when it is fewer sessions', () => {
    expect(() => decide('fewerSessions')).toThrow('sessions');
    expect(() => decide('stop', { sessions: 1 })).toThrow('sessions');
  });

  it('can become another biopsy or the end of the order', () => {
    expect(after(short, decide('rebiopsy'))).toMatchObject({
      stage: 'awaitingCollection',
      attempt: 2,
      holds: [],
    });
    expect(after(short, decide('stop')).stage).toBe('awaitingDisposition');
    expect(refusalOf({ ...short, attempt: 2 }, decide('rebiopsy'))).toEqual({
      code: 'attemptsUsedUp',
      facts: { allowed: 2 },
    });
  });

  it('is not decided on when there is none', () => {
    expect(refusalOf(harvestedOrder(), decide('stop'))).toEqual({
      code: 'noShortfall',
      facts: { stage: 'awaitingBanking' },
    });
  });
});

describe('a culture in which nothing grows', () => {
  const clock = (order: PlacedOrder) =>
    orderProcess.deadlines(order).find(({ kind }) => kind === 'noGrowth');

  it('is decided on after 30 days', () => {
    const order = culturingOrder();
    expect(clock(order)).toMatchObject({ dueAt: day(32) });
    expect(taskOf(asOf(order, day(31, 23)))).toBeUndefined();
    expect(taskOf(asOf(order, day(32)))).toMatchObject({ dueAt: day(35) });
  });

  it('has no such clock once cells were seen or counted', () => {
    expect(clock(after(culturingOrder(), observe({ 1: 5 }, day(6))))).toBeUndefined();
    expect(clock(after(culturingOrder(), observe({ 1: 0 }, day(6))))).toBeDefined();
    expect(clock(after(culturingOrder(), passage()))).toBeUndefined();
  });

  it('gives no session, only another biopsy or the end', () => {
    const late = asOf(culturingOrder(), day(32));
    expect(refusalOf(late, decide('fewerSessions', { sessions: 1, at: day(32) }))).toEqual({
      code: 'nothingHarvested',
      facts: { attempt: 1 },
    });
    expect(refusalOf(late, decide('rebiopsy', { at: day(32) }))).toBeUndefined();
  });

  it('needs no decision any more when it grew after all', () => {
    const late = asOf(culturingOrder(), day(32));
    expect(taskOf(after(late, observe({ 1: 20 }, day(33))))).toBeUndefined();
  });

  it('with no vessel left is decided on at once', () => {
    const gone = sent(
      'discardVessel',
      { vessels: vessel(1, 2), discardReason: 'broken' },
      { by: actor('labTechnician'), at: day(9) },
    );
    expect(taskOf(witnessed(after(culturingOrder(), gone)))).toMatchObject({ dueAt: day(12) });
  });
});

describe('exceptions of a harvest', () => {
  const approve = (exception: PayloadInput<'approveHarvestException'>['exception'], at = day(31)) =>
    sent('approveHarvestException', { exception }, { by: actor('qualityAssurance'), at });
  const low = after(culturingOrder(), harvest({ viabilityPercent: 84 }));
  const sparse = after(culturingOrder(), observe({ 1: 69, 2: 70 }, day(29)));

  it('end the hold of a low viability; the deviation stays', () => {
    expect(low.holds).toMatchObject([{ reason: 'harvestViabilityLow' }]);
    const approved = after(low, approve('lowViability'));
    expect(approved.holds).toEqual([]);
    expect(approved.deviations).toMatchObject([{ status: 'open' }]);
  });

  it.each([
    [69, { harvestedEarly: 'release' }],
    [70, {}],
  ])('a vessel at %s %% confluence that is harvested opens %j', (confluence, breaches) => {
    const order = after(culturingOrder(), observe({ 1: confluence }, day(29)));
    expect(breachesOf(order, harvest())).toEqual(breaches);
  });

  it('let an early harvest pass when they were approved beforehand', () => {
    const approved = after(sparse, approve('earlyHarvest', day(29, 2)));
    expect(breachesOf(approved, harvest())).toEqual({});
  });

  it('are for something that is there, once', () => {
    const refusal = { code: 'nothingToExcept', facts: { exception: 'lowViability' } };
    expect(refusalOf(harvestedOrder(), approve('lowViability'))).toEqual(refusal);
    expect(refusalOf(after(low, approve('lowViability')), approve('lowViability'))).toEqual(
      refusal,
    );
    expect(refusalOf(sparse, approve('lowViability', day(29, 2)))).toEqual(refusal);
  });

  it.each([
    [day(62), {}],
    [day(62, 0.1), { cultureTooLong: 'release' }],
  ])('a harvest at %s, 60 days after the isolation at the most, opens %j', (at, breaches) => {
    expect(breachesOf(culturingOrder(), harvest({}, at))).toEqual(breaches);
  });
});

describe('a backup', () => {
  const freeze = (count: number, liveCellsEach: number) =>
    sent(
      'freezeBackup',
      { count, ml: 1, liveCellsEach, frozenAt: day(8, 1), location: 'D1/R9/B9' },
      { by: actor('labTechnician'), at: day(8, 2) },
    );
  /** 4 million counted, 2 million seeded. */
  const passaged = after(culturingOrder(), passage());

  it('is what the last passage left over', () => {
    const frozen = after(passaged, freeze(2, 1_000_000));
    expect(frozen.culture?.backups).toMatchObject([{ count: 2, passage: 1, location: 'D1/R9/B9' }]);
    expect(refusalOf(frozen, freeze(1, 1))).toEqual({
      code: 'moreFrozenThanLeft',
      facts: { frozen: 1, left: 0 },
    });
  });

  it('is nothing before cells were counted', () => {
    expect(refusalOf(culturingOrder(), freeze(1, 1))).toEqual({
      code: 'moreFrozenThanLeft',
      facts: { frozen: 1, left: 0 },
    });
  });
});
