import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import { orderProcess } from '../../../../domain/order/process.js';
import { after, afterEvent, day, refusalOf } from '../../../support/orders.js';
import { actor, inRole } from '../../../support/people.js';
import {
  bankResults,
  certify,
  decideQc,
  orderBefore,
  sampleOfBank,
} from '../../../support/treatment.js';

const sterile = bankResults([{ test: 'sterility', finding: 'negative' }]);
const beforeSterility = orderBefore('recordQcResults', 4);
const complete = after(beforeSterility, sterile);
const accepted = after(complete, decideQc('accept'));
const openHold = (scope: 'material' | 'release' | 'treatment') =>
  ({ type: 'holdPlaced', holdId: 'HOLD-1', scope, reason: 'person' }) as const;
const deviation = {
  type: 'deviationOpened',
  deviationId: 'DEV-1',
  rule: 'reportedByPerson',
  subject: '',
} as const;

describe('the certification of the bank', () => {
  it('releases dose and reserve vials and opens the sessions', () => {
    const { bank: banked, sessions, stage } = after(accepted, certify());
    expect(stage).toBe('treating');
    expect(banked?.vials.map(({ purpose, status }) => [purpose, status])).toEqual([
      ['dose', 'released'],
      ['dose', 'released'],
      ['dose', 'released'],
      ['reserve', 'released'],
      ['test', 'quarantined'],
      ['test', 'quarantined'],
      ['retain', 'retained'],
    ]);
    expect(sessions.map(({ sessionId, status }) => [sessionId, status])).toEqual([
      ['S1', 'toPlan'],
      ['S2', 'toPlan'],
      ['S3', 'toPlan'],
    ]);
  });

  it('is due within the hours of the protocol after the acceptance', () => {
    expect(orderProcess.tasks(accepted)).toMatchObject([
      { kind: 'certify', dueAt: day(35, faceRejuvenation.quality.certifyWithinHours) },
    ]);
  });

  it('is not done by the approver', () => {
    const person = inRole(actor('qcApprover'), 'qualifiedPerson');
    expect(refusalOf(accepted, certify(day(36), person))).toEqual({
      code: 'segregation',
      facts: { part: 'certified', earlier: 'approved' },
    });
  });

  it('waits for holds and deviations that came after the acceptance', () => {
    expect(refusalOf(afterEvent(accepted, openHold('release'), day(35)), certify())).toEqual({
      code: 'onHold',
      facts: { scope: 'release', holdId: 'HOLD-1' },
    });
    expect(refusalOf(afterEvent(accepted, deviation, day(35)), certify())).toEqual({
      code: 'openDeviation',
      facts: { deviationId: 'DEV-1' },
    });
  });

  it('needs a new acceptance when a result failed after the first one', () => {
    const late = after(
      accepted,
      bankResults([{ test: 'sterility', finding: 'positive' }], day(35, 1)),
    );
    expect(late).toMatchObject({ stage: 'awaitingQcDecision' });
    expect(late).not.toHaveProperty('qcDecision');
    expect(refusalOf(late, certify())).toEqual({
      code: 'notAtThisStage',
      facts: { stage: 'awaitingQcDecision' },
    });
  });

  it('stays possible when a further result passed', () => {
    expect(sampleOfBank).toBe(accepted.bank?.sampleCode);
    const again = after(
      accepted,
      bankResults([{ test: 'viability', finding: 'measured', value: 90 }], day(35, 1)),
    );
    expect(refusalOf(again, certify())).toBeUndefined();
  });
});
