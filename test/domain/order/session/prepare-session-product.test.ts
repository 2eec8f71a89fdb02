import {
  after,
  afterEvent,
  asOf,
  atStage,
  breachesOf,
  day,
  orderId,
  refusalOf,
} from '../../../support/orders.js';
import { confirmFit } from '../../../support/care.js';
import {
  container,
  orderBefore,
  plan,
  prepare,
  sessionAt,
  vial,
} from '../../../support/treatment.js';

const planned = orderBefore('prepareSessionProduct');
const prepared = after(planned, prepare());
const hold = { type: 'holdPlaced', holdId: 'HOLD-1', scope: 'material', reason: 'person' } as const;

describe('the product of a session', () => {
  it('has its own number, sample and containers, and lives 24 h from formulation', () => {
    expect(prepared.sessions[0]).toMatchObject({
      status: 'preparing',
      product: {
        batchNumber: `${orderId}-S1-P1`,
        sampleCode: `${orderId}-S1-Q1`,
        vials: [vial(1)],
        expiresAt: sessionAt(1, -310 + 24 * 60),
        containers: [{ code: container(), ml: 1, status: 'filled' }],
      },
    });
  });

  it('consumes its vials', () => {
    expect(prepared.bank?.vials[0]).toMatchObject({ status: 'consumed', sessionId: 'S1' });
  });

  it('goes to the tests when its second person has confirmed', () => {
    const confirmed = orderBefore('recordSessionResults');
    expect(confirmed.sessions[0]).toMatchObject({ status: 'awaitingResults' });
  });

  it('is made of vials of this order that still exist', () => {
    expect(refusalOf(planned, prepare({ vialCodes: ['DL-2026-000124-A1-V01'] }))).toEqual({
      code: 'unknownVial',
      facts: { code: 'DL-2026-000124-A1-V01' },
    });
    const expired = asOf(prepared, day(50));
    expect(refusalOf(expired, prepare({}, day(50)))).toEqual({
      code: 'vialNotThere',
      facts: { code: vial(1), status: 'consumed' },
    });
  });

  it('cannot be formulated before it was thawed', () => {
    const wrong = { thawedAt: sessionAt(1, -309), formulatedAt: sessionAt(1, -310) };
    expect(refusalOf(planned, prepare(wrong))).toEqual({
      code: 'beforeEarlierStep',
      facts: { performedAt: wrong.formulatedAt, earlierAt: wrong.thawedAt },
    });
  });

  it('from a vial that was not released holds the treatment', () => {
    expect(breachesOf(planned, prepare({ vialCodes: [vial(5)] }))).toEqual({
      unreleasedVialThawed: 'treatment',
    });
  });

  it.each([
    ['one moment before its expiry', -1, {}],
    ['at its expiry', 0, { expiredVialThawed: 'treatment' }],
  ])('from a vial thawed %s', (_, millis, breaches) => {
    const thawedAt = sessionAt(1, -345);
    const expiresAt = new Date(Date.parse(thawedAt) - millis).toISOString();
    const { bank } = atStage(planned, 'treating');
    const vials = bank.vials.map((each) => ({ ...each, expiresAt }));
    const order = { ...atStage(planned, 'treating'), bank: { ...bank, vials } };
    expect(breachesOf(order, prepare({ thawedAt }))).toEqual(breaches);
  });

  it('prepared during a hold is a deviation', () => {
    const held = afterEvent(planned, hold, sessionAt(1, -400));
    expect(breachesOf(held, prepare())).toEqual({ preparedOnHold: null });
  });

  it('prepared so early that it expires before the session is a deviation', () => {
    const at = (minutes: number) => sessionAt(1, minutes - 24 * 60);
    const early = (minutes: number) =>
      prepare({ thawedAt: at(-60), formulatedAt: at(minutes) }, at(10));
    const confirmed = after(orderBefore('confirmSession'), confirmFit({}, at(-120)));
    expect(breachesOf(confirmed, early(1))).toEqual({});
    expect(breachesOf(confirmed, early(0))).toEqual({ preparedEarly: null });
  });

  it('prepared without a planned session is a deviation', () => {
    expect(breachesOf(orderBefore('planSession'), prepare())).toEqual({
      preparedEarly: null,
      preparedUnconfirmed: null,
    });
  });

  it('expires by itself; the session is planned again with new numbers', () => {
    const expired = asOf(prepared, sessionAt(1, -310 + 24 * 60));
    expect(expired.sessions[0]).toMatchObject({
      status: 'toPlan',
      discarded: [{ product: { containers: [{ status: 'unusable' }] } }],
    });
    const again = plan({ date: '2026-04-20' }, day(44));
    const next = after(after(expired, again), prepare({ vialCodes: [vial(2)] }, day(49)));
    expect(next.sessions[0]?.product).toMatchObject({
      batchNumber: `${orderId}-S1-P2`,
      sampleCode: `${orderId}-S1-Q2`,
      containers: [{ code: container(2) }],
    });
  });

  it('lives until the moment of its expiry', () => {
    expect(asOf(prepared, sessionAt(1, -311 + 24 * 60)).sessions[0]).toMatchObject({
      status: 'preparing',
    });
  });
});
