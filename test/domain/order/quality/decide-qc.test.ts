import { orderProcess } from '../../../../domain/order/process.js';
import { after, afterEvent, atStage, day, refusalOf } from '../../../support/orders.js';
import { actor, inRole } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { bank, bankResults, decideQc, orderBefore } from '../../../support/treatment.js';

const sterile = bankResults([{ test: 'sterility', finding: 'negative' }]);
const beforeSterility = orderBefore('recordQcResults', 4);
const complete = after(beforeSterility, sterile);
const openHold = (scope: 'material' | 'release' | 'treatment') =>
  ({ type: 'holdPlaced', holdId: 'HOLD-1', scope, reason: 'person' }) as const;
const deviation = {
  type: 'deviationOpened',
  deviationId: 'DEV-1',
  rule: 'reportedByPerson',
  subject: '',
} as const;

describe('the QC decision on the bank', () => {
  it('is refused while a result is missing', () => {
    expect(refusalOf(beforeSterility, decideQc('accept'))).toEqual({
      code: 'resultMissing',
      facts: { test: 'sterility', dueAt: day(35, 2.5) },
    });
  });

  it.each([
    ['positive', 'resultFailed'],
    ['invalid', 'resultInvalid'],
  ] as const)('cannot be an acceptance when the sterility is %s', (finding, code) => {
    const order = after(beforeSterility, bankResults([{ test: 'sterility', finding }]));
    expect(refusalOf(order, decideQc('accept'))).toEqual({ code, facts: { test: 'sterility' } });
    expect(refusalOf(order, decideQc('reject'))).toBeUndefined();
  });

  it.each(['release', 'material'] as const)('waits while a hold on the %s is open', (scope) => {
    expect(refusalOf(afterEvent(complete, openHold(scope), day(34)), decideQc('accept'))).toEqual({
      code: 'onHold',
      facts: { scope, holdId: 'HOLD-1' },
    });
  });

  it('does not wait for a hold on the treatment', () => {
    const order = afterEvent(complete, openHold('treatment'), day(34));
    expect(refusalOf(order, decideQc('accept'))).toBeUndefined();
  });

  it('waits for an open deviation unless it is minor', () => {
    const open = afterEvent(complete, deviation, day(34));
    const graded = (grade: 'minor' | 'major') =>
      afterEvent(open, { type: 'deviationClassified', deviationId: 'DEV-1', grade }, day(34));
    const refusal = { code: 'openDeviation', facts: { deviationId: 'DEV-1' } };
    expect(refusalOf(open, decideQc('accept'))).toEqual(refusal);
    expect(refusalOf(graded('major'), decideQc('accept'))).toEqual(refusal);
    expect(refusalOf(graded('minor'), decideQc('accept'))).toBeUndefined();
  });

  it('waits for the second person of the banking', () => {
    const banked = after(orderBefore('bankVials'), bank());
    const order = { ...complete, unwitnessed: banked.unwitnessed };
    expect(refusalOf(order, decideQc('accept'))).toEqual({
      code: 'secondPersonMissing',
      facts: { commandType: 'bankVials', dueAt: day(20, 4) },
    });
  });

  it('waits for the intake decision', () => {
    const { decision: _, ...receipt } = atStage(complete, 'awaitingQcDecision').receipt;
    expect(
      refusalOf({ ...atStage(complete, 'awaitingQcDecision'), receipt }, decideQc('accept')),
    ).toEqual({ code: 'intakeUndecided', facts: { receivedAt: receipt.receivedAt } });
  });

  it.each(['labTechnician', 'qcAnalyst'] as const)('is not taken by the batch’s %s', (role) => {
    const person = inRole(actor(role), 'qcApprover');
    expect(refusalOf(complete, decideQc('accept', day(35), person))).toEqual({
      code: 'segregation',
      facts: {
        part: 'approved',
        earlier: role === 'qcAnalyst' ? 'tested' : 'manufactured',
      },
    });
  });

  it('is taken once', () => {
    const rejected = after(complete, decideQc('reject'));
    expect(refusalOf(rejected, decideQc('accept'))).toEqual({
      code: 'alreadyDecided',
      facts: { outcome: 'reject' },
    });
  });

  it('is asked for as soon as one test failed, and for missing results until then', () => {
    const kinds = (order: typeof complete) => orderProcess.tasks(order).map(({ kind }) => kind);
    expect(kinds(beforeSterility)).toEqual(['recordResults']);
    expect(kinds(complete)).toEqual(['decideQc']);
    const failed = after(
      orderBefore('recordQcResults', 1),
      bankResults([{ test: 'endotoxin', finding: 'measured', value: 0.6 }], day(21)),
    );
    expect(kinds(failed)).toContain('decideQc');
  });
});

describe('after a rejection', () => {
  const rejected = after(complete, decideQc('reject'));
  const next = (nextStep: 'newAttempt' | 'stop') =>
    sent('decideAfterQcRejection', { nextStep }, { by: actor('clinician'), at: day(36) });

  it('the clinician may ask for another collection', () => {
    expect(after(rejected, next('newAttempt'))).toMatchObject({
      stage: 'awaitingCollection',
      attempt: 2,
    });
  });

  it('the clinician may stop the order', () => {
    expect(after(rejected, next('stop'))).toMatchObject({ stage: 'awaitingDisposition' });
  });

  it('there is no third attempt', () => {
    const second = { ...rejected, attempt: 2 };
    expect(refusalOf(second, next('newAttempt'))).toEqual({
      code: 'attemptsUsedUp',
      facts: { allowed: 2 },
    });
  });

  it('and not before, there is something to decide', () => {
    expect(refusalOf(complete, next('stop'))).toEqual({
      code: 'notRejected',
      facts: { stage: 'awaitingQcDecision' },
    });
  });
});
