import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { vialAccount } from '../../../support/vial-account.js';
import { addHours } from '../../../../domain/schedule/instants.js';
import { investigate } from '../../../support/oversight.js';
import { after, asOf, day, refusalOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import {
  bankResults,
  container,
  orderBefore,
  sampleOfBank,
  vial,
} from '../../../support/treatment.js';

/**
 * Scenario: the bank was certified and the first session given. A further sterility bottle of the bank turns positive
 * while the second session is being prepared.
 */
const preparing = orderBefore('recordSessionResults', 3);
const found = addHours(preparing.stageSince, 24 * 28);
const order = after(preparing, bankResults([{ test: 'sterility', finding: 'positive' }], found));
const lateId = order.latePositives?.[0]?.latePositiveId ?? '';
const later = (hours: number) => addHours(found, hours);
const acknowledge = (at: string) =>
  sent('acknowledgeLatePositive', { latePositiveId: lateId }, { by: actor('clinician'), at });
const unblock = (codes: readonly string[], at: string) =>
  sent('unblockVials', { vialCodes: [...codes] }, { by: actor('qualifiedPerson'), at });
const statuses = ({ bank }: PlacedOrder) => bank?.vials.map(({ status }) => status);

describe('a late positive of the bank', () => {
  it('blocks the vials that are left and the product in preparation at once', () => {
    expect(statuses(order)).toEqual([
      'consumed',
      'consumed',
      'blocked',
      'blocked',
      'quarantined',
      'quarantined',
      'retained',
    ]);
    const second = order.sessions.find(({ sessionId }) => sessionId === 'S2');
    expect(second?.product?.containers).toMatchObject([{ status: 'blocked' }]);
  });

  it('is a critical deviation with a hold on the treatment, and lists who was treated', () => {
    expect(order.deviations).toMatchObject([{ rule: 'resultFailed', grade: 'critical' }]);
    expect(order.holds).toMatchObject([{ scope: 'treatment' }]);
    expect(order.latePositives).toMatchObject([{ test: 'sterility', sessionsGiven: ['S1'] }]);
  });

  it('is overdue when no clinician acknowledged it within 24 hours', () => {
    const task = (state: PlacedOrder) =>
      orderProcess.tasks(state).find(({ kind }) => kind === 'acknowledgeLatePositive');
    expect(task(asOf(order, later(23.9)))).toMatchObject({ dueAt: later(24), overdue: false });
    expect(task(asOf(order, later(24)))).toMatchObject({ overdue: true });
    expect(task(after(order, acknowledge(later(2))))).toBeUndefined();
  });

  it('is acknowledged once, and only what there is', () => {
    const known = after(order, acknowledge(later(2)));
    expect(refusalOf(known, acknowledge(later(3)))).toMatchObject({ code: 'alreadyAcknowledged' });
    expect(refusalOf(preparing, acknowledge(found))).toMatchObject({ code: 'noLatePositive' });
  });

  it('keeps its vials blocked while it is being investigated', () => {
    expect(refusalOf(order, unblock([vial(3)], later(1)))).toEqual({
      code: 'investigationOpen',
      facts: { test: 'sterility' },
    });
  });

  it('keeps them blocked for good when it is confirmed', () => {
    const confirmed = after(order, investigate('confirmed', later(30)));
    expect(refusalOf(confirmed, unblock([vial(3)], later(31)))).toEqual({
      code: 'resultFailed',
      facts: { test: 'sterility' },
    });
  });

  it('frees them when it was an error of the laboratory and the repeat passed', () => {
    const excused = after(order, investigate('labError', later(30)));
    expect(refusalOf(excused, unblock([vial(3)], later(31)))).toEqual({
      code: 'resultInvalid',
      facts: { test: 'sterility' },
    });
    const repeat = bankResults([{ test: 'sterility', finding: 'negative' }], later(24 * 15));
    const passed = after(excused, repeat);
    const freed = after(passed, unblock([vial(3)], later(24 * 15 + 1)));
    expect(statuses(freed)?.slice(2, 4)).toEqual(['released', 'blocked']);
    expect(refusalOf(freed, unblock([vial(3)], later(24 * 15 + 2)))).toEqual({
      code: 'vialNotBlocked',
      facts: { code: vial(3), status: 'released' },
    });
  });

  it('frees the product in preparation too, as it was before, unless that failed itself', () => {
    const containers = [container(1, 2)];
    const free = (at: string) =>
      sent(
        'unblockVials',
        { vialCodes: [], blockedContainers: containers },
        { by: actor('qualifiedPerson'), at },
      );
    const excused = after(order, investigate('labError', later(0.1)));
    const repeat = bankResults([{ test: 'sterility', finding: 'negative' }], later(0.2));
    const passed = after(excused, repeat);
    const at = later(0.3);
    const freed = after(passed, free(at));
    const product = freed.sessions.find(({ sessionId }) => sessionId === 'S2')?.product;
    expect(product?.containers).toMatchObject([{ status: 'filled' }]);
    expect(statuses(freed)?.slice(2, 4)).toEqual(['blocked', 'blocked']);
    expect(refusalOf(freed, free(at))).toEqual({
      code: 'containerNotBlocked',
      facts: { code: container(1, 2) },
    });
    const bad = { test: 'gramStain' as const, finding: 'positive' as const };
    const failed = after(
      passed,
      sent(
        'recordSessionResults',
        { sampleCode: product?.sampleCode ?? '', results: [bad] },
        { by: actor('qcAnalyst'), at },
      ),
    );
    const answered = after(
      failed,
      investigate('confirmed', at, { sampleCode: product?.sampleCode ?? '', test: 'gramStain' }),
    );
    const released = answered.holds
      .filter(({ scope }) => scope === 'release')
      .reduce(
        (state, { holdId }) =>
          after(state, sent('releaseHold', { holdId }, { by: actor('qualityAssurance'), at })),
        answered,
      );
    expect(refusalOf(released, free(at))).toEqual({
      code: 'resultFailed',
      facts: { test: 'gramStain' },
    });
  });

  it('accounts for every vial', () => {
    const { bank } = order;
    expect(bank && vialAccount(bank)).toEqual({
      banked: 7,
      stored: 5,
      used: 2,
      tested: 0,
      gone: 0,
    });
    expect(bank && vialAccount(bank, 'dose', 'reserve')).toEqual({
      banked: 4,
      stored: 2,
      used: 2,
      tested: 0,
      gone: 0,
    });
  });

  it('is taken in after the order is closed, too', () => {
    const closed: PlacedOrder = { ...orderBefore('planSession', 2), stage: 'completed' };
    const known = after(closed, bankResults([{ test: 'sterility', finding: 'positive' }], day(70)));
    expect(known.results.at(-1)).toMatchObject({ sampleCode: sampleOfBank, verdict: 'fail' });
    expect(orderProcess.tasks(known).map(({ kind }) => kind)).toContain('acknowledgeLatePositive');
  });
});
