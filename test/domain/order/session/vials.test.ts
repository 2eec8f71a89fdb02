import type { PlacedOrder, Vial } from '../../../../domain/order/state.js';
import { addDays } from '../../../../domain/schedule/instants.js';
import { remainingVials } from '../../../../domain/order/remaining-material.js';
import { stop } from '../../../support/care.js';
import {
  after,
  atStage,
  breachesOf,
  orderId,
  refusalOf,
  witnessed,
} from '../../../support/orders.js';
import { orderBefore, prepare, sessionAt, vial } from '../../../support/treatment.js';

/** Vials 1 to 3 are doses, 4 is the reserve. */
const confirmed = orderBefore('prepareSessionProduct');

function withVial(order: PlacedOrder, n: number, change: Partial<Vial>): PlacedOrder {
  const treating = atStage(order, 'treating');
  const vials = treating.bank.vials.map((each) =>
    each.code === vial(n) ? { ...each, ...change } : each,
  );
  return { ...treating, bank: { ...treating.bank, vials } };
}
const earlier = (order: PlacedOrder, n: number) =>
  withVial(order, n, { expiresAt: addDays(order.bank?.vials[0]?.expiresAt ?? '', -1) });

describe('the vials of a session product', () => {
  it('may be several, and all of them are used up', () => {
    const made = after(confirmed, prepare({ vialCodes: [vial(1), vial(2)] }));
    expect(made.sessions[0]?.product?.vials).toEqual([vial(1), vial(2)]);
    expect(made.bank?.vials.slice(0, 3)).toMatchObject([
      { status: 'consumed', sessionId: 'S1' },
      { status: 'consumed', sessionId: 'S1' },
      { status: 'released' },
    ]);
  });

  it('are those that expire first', () => {
    expect(breachesOf(confirmed, prepare({ vialCodes: [vial(2)] }))).toEqual({});
    expect(breachesOf(earlier(confirmed, 1), prepare({ vialCodes: [vial(2)] }))).toEqual({
      laterVialTaken: null,
    });
    expect(breachesOf(earlier(confirmed, 1), prepare({ vialCodes: [vial(1), vial(2)] }))).toEqual(
      {},
    );
  });

  it.each([
    ['blocked', { status: 'blocked' }],
    ['expired itself', { expiresAt: sessionAt(1, -345) }],
  ] as const)('may pass over an earlier one that is %s', (_, change) => {
    const order = withVial(earlier(confirmed, 1), 1, change);
    expect(breachesOf(order, prepare({ vialCodes: [vial(2)] }))).toEqual({});
  });

  it('come from the reserve only when no dose is left', () => {
    const reserve = prepare({ vialCodes: [vial(4)] });
    expect(breachesOf(confirmed, reserve)).toEqual({ reserveTakenFirst: null });
    const used = [1, 2, 3].reduce<PlacedOrder>(
      (order, n) => withVial(order, n, { status: 'consumed' }),
      confirmed,
    );
    expect(breachesOf(used, reserve)).toEqual({});
  });

  it('thawed after the end of the treatment hold it, and wait to be discarded', () => {
    const stopped = after(confirmed, stop(sessionAt(1, -400)));
    expect(breachesOf(stopped, prepare())).toMatchObject({ preparedAfterStop: 'treatment' });
    const made = witnessed(after(stopped, prepare()));
    expect(made.sessions[0]).toMatchObject({
      status: 'omitted',
      discarded: [{ product: { containers: [{ status: 'unusable' }] } }],
    });
    expect(remainingVials(made).map(({ code }) => code)).not.toContain(vial(1));
  });

  it('are never of another order', () => {
    expect(
      refusalOf(confirmed, prepare({ vialCodes: [vial(1), 'DL-2026-000124-A1-V01'] })),
    ).toEqual({
      code: 'unknownVial',
      facts: { code: 'DL-2026-000124-A1-V01' },
    });
    expect(vial(1).startsWith(orderId)).toBe(true);
  });
});
