import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { inQualityControl, investigate } from '../../../support/oversight.js';
import { after, day, refusalOf } from '../../../support/orders.js';
import { bankResults, decideQc } from '../../../support/treatment.js';

const sterility = (finding: 'positive' | 'negative' | 'invalid', at = day(34)) =>
  bankResults([{ test: 'sterility', finding }], at);
const order = inQualityControl();
const failed = after(order, sterility('positive'));
const kinds = (state: PlacedOrder) => orderProcess.tasks(state).map(({ kind }) => kind);
/** Without the deviation of the failure, which quality assurance has closed. */
const closed = (state: PlacedOrder): PlacedOrder => ({
  ...state,
  deviations: state.deviations.map((each) => ({ ...each, status: 'closed' })),
});

describe('a result out of specification', () => {
  it('is investigated within ten days', () => {
    const task = orderProcess.tasks(failed).find(({ kind }) => kind === 'closeInvestigation');
    expect(task).toMatchObject({ dueAt: day(44), roles: ['qualityAssurance'] });
  });

  it('stands, whatever is tested afterwards: nobody tests until it passes', () => {
    const again = closed(after(failed, sterility('negative', day(35))));
    expect(refusalOf({ ...again, holds: [] }, decideQc('accept', day(36)))).toEqual({
      code: 'resultFailed',
      facts: { test: 'sterility' },
    });
  });

  it('that was an error of the laboratory is tested again, and then may pass', () => {
    const excused = after(failed, investigate('labError', day(36)));
    expect(excused.holds).toEqual([]);
    expect(kinds(excused)).toContain('recordResults');
    expect(refusalOf(closed(excused), decideQc('accept', day(36, 1)))).toEqual({
      code: 'resultInvalid',
      facts: { test: 'sterility' },
    });
    const passed = closed(after(excused, sterility('negative', day(37))));
    expect(refusalOf(passed, decideQc('accept', day(37, 1)))).toBeUndefined();
  });

  it('that is confirmed stands for good', () => {
    const confirmed = after(failed, investigate('confirmed', day(36)));
    expect(kinds(confirmed)).not.toContain('closeInvestigation');
    expect(refusalOf(confirmed, decideQc('accept', day(36, 1)))).toMatchObject({
      code: 'resultFailed',
    });
    expect(refusalOf(confirmed, decideQc('reject', day(36, 1)))).toBeUndefined();
  });

  it('is there before it is investigated', () => {
    expect(refusalOf(order, investigate('labError', day(34)))).toEqual({
      code: 'noOpenInvestigation',
      facts: { stage: 'awaitingQcDecision' },
    });
  });
});

describe('a test that stays invalid', () => {
  const once = after(order, sterility('invalid', day(31)));
  const twice = after(once, sterility('invalid', day(32)));

  it('is repeated as often as the protocol allows', () => {
    expect(kinds(once)).toContain('recordResults');
    expect(kinds(twice)).not.toContain('recordResults');
    expect(kinds(twice)).toContain('decideQc');
  });

  it('then lets the product only be rejected', () => {
    const accept = decideQc('accept', day(33));
    expect(refusalOf(once, accept)).toEqual({
      code: 'resultInvalid',
      facts: { test: 'sterility' },
    });
    expect(refusalOf(twice, accept)).toEqual({
      code: 'repeatsUsedUp',
      facts: { test: 'sterility', allowed: 1 },
    });
    expect(refusalOf(twice, decideQc('reject', day(33)))).toBeUndefined();
  });

  it('is tested again when an investigation found an error of the laboratory', () => {
    expect(kinds(after(twice, investigate('labError', day(33))))).toContain('recordResults');
  });
});
