import type { Sent } from '../../../../domain/command.js';
import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { addHours } from '../../../../domain/schedule/instants.js';
import { confirmFit } from '../../../support/care.js';
import { after, orderId, refusalOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { orderBefore, sessionAt, vial } from '../../../support/treatment.js';

/**
 * Scenario: the product of session 1 was injected; its sterility bottle turns positive on day 5, a Sunday at 03:00,
 * while the bank was negative after 14 days. Session 2 is planned.
 */
const found = '2026-04-19T00:00:00.000Z';
const given = orderBefore('recordSessionResults', 2);
const positive = sent(
  'recordSessionResults',
  { sampleCode: `${orderId}-S1-Q1`, results: [{ test: 'sterility', finding: 'positive' }] },
  { by: actor('qcAnalyst'), at: found },
);
const order = after(given, positive);
const lateId = order.latePositives?.[0]?.latePositiveId ?? '';
const hours = (n: number) => addHours(found, n);
const taskOf = (state: PlacedOrder, kind: string) =>
  orderProcess.tasks(state).find((task) => task.kind === kind);

describe('a late positive of a product that was injected', () => {
  it('blocks every vial and the next session at once', () => {
    expect(order.bank?.vials.slice(1, 4)).toMatchObject([
      { code: vial(2), status: 'blocked' },
      { code: vial(3), status: 'blocked' },
      { code: vial(4), status: 'blocked' },
    ]);
    expect(order.holds).toMatchObject([{ scope: 'treatment', reason: 'resultFailed' }]);
    const second = confirmFit({ sessionId: 'S2' }, sessionAt(2, -24 * 60));
    expect(refusalOf(order, second)).toMatchObject({ code: 'onHold' });
  });

  it('names the sessions that were given, and is a deviation', () => {
    expect(order.latePositives).toMatchObject([{ test: 'sterility', sessionsGiven: ['S1'] }]);
    expect(order.deviations).toMatchObject([{ rule: 'resultFailed', status: 'open' }]);
  });

  it('is to be acknowledged by a clinician within 24 hours', () => {
    expect(taskOf(order, 'acknowledgeLatePositive')).toMatchObject({
      roles: expect.arrayContaining(['clinician']),
      dueAt: hours(24),
    });
  });

  it('ends when the clinician knows, the organism is known, and the qualified person frees the bank', () => {
    const by = (role: 'clinician' | 'qcAnalyst' | 'qualityAssurance' | 'qualifiedPerson') => ({
      by: actor(role),
      at: hours(30),
    });
    const sequence: readonly ((state: PlacedOrder) => Sent)[] = [
      () => sent('acknowledgeLatePositive', { latePositiveId: lateId }, by('clinician')),
      () =>
        sent(
          'recordOrganism',
          { latePositiveId: lateId, organism: 'cutibacterium' },
          by('qcAnalyst'),
        ),
      ({ deviations }) =>
        sent(
          'classifyDeviation',
          { deviationId: deviations[0]?.deviationId ?? '', grade: 'critical' },
          by('qualityAssurance'),
        ),
      ({ deviations }) =>
        sent(
          'closeDeviation',
          { deviationId: deviations[0]?.deviationId ?? '' },
          by('qualityAssurance'),
        ),
      ({ holds }) =>
        sent('releaseHold', { holdId: holds[0]?.holdId ?? '' }, by('qualityAssurance')),
      () =>
        sent(
          'closeOosInvestigation',
          { sampleCode: `${orderId}-S1-Q1`, test: 'sterility', investigationOutcome: 'confirmed' },
          by('qualityAssurance'),
        ),
      () => sent('unblockVials', { vialCodes: [vial(2), vial(3), vial(4)] }, by('qualifiedPerson')),
    ];
    const freed = sequence.reduce((state, next) => after(state, next(state)), order);
    expect(freed.bank?.vials.slice(1, 4)).toMatchObject([
      { status: 'released' },
      { status: 'released' },
      { status: 'released' },
    ]);
    expect(freed).toMatchObject({ holds: [] });
    const second = confirmFit({ sessionId: 'S2' }, sessionAt(2, -24 * 60));
    expect(refusalOf(freed, second)).toBeUndefined();
  });
});
