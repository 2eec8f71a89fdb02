import { orderProcess } from '../../../../domain/order/process.js';
import { discard, miss, second } from '../../../support/care.js';
import { after, asOf, day, refusalOf, witnessed } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import {
  administer,
  container,
  orderBefore,
  plan,
  prepare,
  sessionAt,
} from '../../../support/treatment.js';

const planned = orderBefore('confirmSession');
const arrived = orderBefore('confirmIdentity');
const authorised = orderBefore('recordAdministration');
const tasksOf = (order: typeof planned, kind: string) =>
  orderProcess.tasks(order).filter((task) => task.kind === kind);

describe('a missed session', () => {
  it('without a thaw leaves the vials for another date', () => {
    const missed = after(planned, miss());
    expect(missed.sessions[0]).toMatchObject({ status: 'missed', discarded: [] });
    expect(missed.bank).toBe(planned.bank);
    expect(after(missed, plan({ date: '2026-04-20' }, day(43))).sessions[0]).toMatchObject({
      status: 'planned',
    });
  });

  it('with a thawed product leaves it to be discarded', () => {
    const missed = after(arrived, miss());
    expect(missed.sessions[0]).toMatchObject({
      status: 'missed',
      discarded: [{ product: { containers: [{ status: 'unusable' }] } }],
    });
    expect(tasksOf(missed, 'discardProduct')).toMatchObject([
      { subject: 'S1', dueAt: sessionAt(1, 30 + 24 * 60) },
    ]);
  });

  it.each([
    ['to be planned', 'confirmSession', 'S2', 'toPlan'],
    ['given', 'confirmSession', 'S1', 'administered'],
  ] as const)('had been planned: not one that is %s', (_, before, sessionId, status) => {
    const given = orderBefore(before, 2);
    const order = status === 'toPlan' ? planned : given;
    expect(refusalOf(order, miss(day(44), sessionId))).toEqual({
      code: 'sessionNotAt',
      facts: { sessionId, status },
    });
  });

  it('is prepared again with new codes, from the next vial or the reserve', () => {
    const again = after(after(arrived, miss()), plan({ date: '2026-04-20' }, day(43)));
    const next = after(again, prepare({ vialCodes: [`${again.orderId}-A1-V02`] }, day(49)));
    expect(next.sessions[0]?.product?.containers).toMatchObject([{ code: container(2) }]);
  });
});

describe('a discarded product', () => {
  const expired = asOf(arrived, sessionAt(1, -310 + 24 * 60));

  it('counts at once and waits for a witness', () => {
    const thrown = after(expired, discard({ discardReason: 'expired' }, day(43, 7)));
    expect(tasksOf(thrown, 'discardProduct')).toEqual([]);
    expect(thrown.unwitnessed).toMatchObject([{ commandType: 'discardProduct' }]);
    const seen = second(thrown.unwitnessed[0]?.awaited, actor('clinician'), day(43, 7));
    expect(after(thrown, seen).unwitnessed).toEqual([]);
  });

  it('is not discarded twice, and was not given', () => {
    const thrown = after(expired, discard({}, day(43, 7)));
    expect(refusalOf(thrown, discard({}, day(43, 8)))).toEqual({
      code: 'noSessionAt',
      facts: { statuses: ['preparing'] },
    });
    const half = after(
      authorised,
      administer({
        doses: [{ area: 'cheekLeft', ml: 0.5, technique: 'papule', depthMm: 1.5 }],
        usedContainers: [{ code: container(), usedMl: 0.5 }],
      }),
    );
    expect(refusalOf(half, discard({}, sessionAt(1, 20)))).toBeUndefined();
    const given = after(authorised, administer());
    expect(refusalOf(given, discard({}, sessionAt(1, 20)))).toEqual({
      code: 'noSessionAt',
      facts: { statuses: ['preparing'] },
    });
  });

  it('before it was given, such as a dropped syringe, ends the preparation', () => {
    const dropped = after(arrived, discard({ discardReason: 'damaged' }, sessionAt(1, -20)));
    expect(dropped.sessions[0]).toMatchObject({
      status: 'planned',
      plannedAt: sessionAt(1),
      stands: { reason: 'productDiscarded' },
      discarded: [{ product: { containers: [{ status: 'discarded' }] } }],
    });
    expect(tasksOf(dropped, 'discardProduct')).toEqual([]);
  });

  it('is one of this session', () => {
    expect(
      refusalOf(expired, discard({ containerCodes: ['DL-2026-000124-S1-C1'] }, day(44))),
    ).toEqual({
      code: 'unknownContainer',
      facts: { code: 'DL-2026-000124-S1-C1' },
    });
  });

  it('left over from a dose waits to be discarded', () => {
    const two = { containers: [{ ml: 0.5 }, { ml: 0.5 }] };
    const prepared = after(orderBefore('prepareSessionProduct'), prepare(two));
    const given = after(
      prepared,
      administer({
        doses: [{ area: 'cheekLeft', ml: 0.5, technique: 'papule', depthMm: 1.5 }],
        usedContainers: [{ code: container(1), usedMl: 0.5 }],
      }),
    );
    expect(tasksOf(given, 'discardProduct')).toHaveLength(1);
    const cleaned = witnessed(
      after(given, discard({ containerCodes: [container(2)] }, sessionAt(1, 30))),
    );
    expect(tasksOf(cleaned, 'discardProduct')).toEqual([]);
    expect(cleaned.sessions[0]).toMatchObject({ status: 'administered' });
  });
});
