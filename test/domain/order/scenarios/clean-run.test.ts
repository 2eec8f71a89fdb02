import { step } from '../../../../domain/process.js';
import { orderProcess } from '../../../../domain/order/process.js';
import { remainingVials } from '../../../../domain/order/remaining-material.js';
import type { OrderState, PlacedOrder } from '../../../../domain/order/state.js';
import { calendarDaysBetween, instantOf, localDate } from '../../../../domain/schedule/calendar.js';
import { cleanRun } from '../../../support/clean-run.js';
import { after, atStage, orderId, refusalOf } from '../../../support/orders.js';
import { zone } from '../../../support/people.js';
import { orderBefore, plan } from '../../../support/treatment.js';

/** Monday 10:00 in Istanbul. */
const punch = instantOf({ date: '2026-01-12', time: '10:00', zone });
const dayOf = (at: string | undefined) =>
  calendarDaysBetween('2026-01-12', localDate(at ?? punch, zone));

function lived(): readonly PlacedOrder[] {
  let state: OrderState = orderProcess.start(orderId);
  const states: PlacedOrder[] = [];
  for (const each of cleanRun(orderId, punch)) {
    const taken = step(orderProcess, state, each.sent(state), each.at);
    if (!taken.ok) throw new Error(`${each.type} at ${each.at}: ${JSON.stringify(taken.refusal)}`);
    state = taken.state;
    if (state.stage !== 'new') states.push(state);
  }
  return states;
}

describe('a clean run', () => {
  const states = lived();
  const last = states.at(-1);

  it('ends completed, without a deviation, a hold or a missed deadline', () => {
    expect(last).toMatchObject({ stage: 'completed', deviations: [], holds: [], passed: [] });
  });

  it('has its harvest on day 33, its certificate on day 49, its sessions on days 52, 70 and 92', () => {
    expect(last?.receipt).toMatchObject({ ageHours: 23.5, temperature: 'inBand' });
    expect(last?.harvest).toMatchObject({ liveCells: 112_000_000, viabilityPercent: 96 });
    expect(dayOf(last?.harvest?.harvestedAt)).toBe(33);
    expect(dayOf(last?.certifiedAt)).toBe(49);
    expect(last?.sessions.map((each) => dayOf(each.administration?.administeredAt))).toEqual([
      52, 70, 92,
    ]);
  });

  it('ends without a vial', () => {
    expect(last && remainingVials(last)).toEqual([]);
    expect(states.some((state) => remainingVials(state).length > 0)).toBe(true);
  });
});

describe.each([
  ['Europe/Istanbul', '2026-03-20', '2026-04-04', '2026-04-04T06:00:00.000Z'],
  // The clocks are put forward on 29 March.
  ['Europe/Berlin', '2026-03-20', '2026-04-04', '2026-04-04T07:00:00.000Z'],
])('a session at 16:00 in %s', (site, date, fifteenLater, plannedAt) => {
  const order = atStage(orderBefore('planSession', 2), 'treating');
  const [first, ...others] = order.sessions;
  if (!first?.administration) throw new Error('the first session was given');
  const administeredAt = instantOf({ date, time: '16:00', zone: site });
  const given = { ...first, administration: { ...first.administration, administeredAt } };
  const moved = { ...order, clinic: { ...order.clinic, zone: site }, sessions: [given, ...others] };
  const now = instantOf({ date, time: '18:00', zone: site });
  const second = (on: string) => plan({ sessionId: 'S2', date: on, time: '09:00' }, now);

  it('and the next at 09:00 fifteen dates later is inside the window', () => {
    expect(refusalOf(moved, second(fifteenLater))).toBeUndefined();
    expect(after(moved, second(fifteenLater)).sessions[1]).toMatchObject({ plannedAt });
  });

  it('and the next a date earlier needs a reason', () => {
    expect(refusalOf(moved, second('2026-04-03'))).toEqual({
      code: 'intervalReasonMissing',
      facts: { days: 14, fromDays: 15, toDays: 30 },
    });
  });
});
