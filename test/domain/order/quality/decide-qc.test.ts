import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import { orderProcess } from '../../../../domain/order/process.js';
import {
  after,
  afterEvent,
  atStage,
  breachesOf,
  day,
  orderId,
  refusalOf,
} from '../../../support/orders.js';
import { actor, inRole } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import {
  bank,
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

describe('results of the bank', () => {
  it('belong to its current sample', () => {
    const foreign = sent(
      'recordQcResults',
      { sampleCode: `${orderId}-A2-Q1`, results: [{ test: 'sterility', finding: 'negative' }] },
      { by: actor('qcAnalyst'), at: day(34) },
    );
    expect(refusalOf(beforeSterility, foreign)).toEqual({
      code: 'unknownSample',
      facts: { code: `${orderId}-A2-Q1` },
    });
  });

  it('answer tests of its panel only, with findings those can have', () => {
    expect(refusalOf(complete, bankResults([{ test: 'appearance', finding: 'conforms' }]))).toEqual(
      {
        code: 'testNotInPanel',
        facts: { test: 'appearance' },
      },
    );
    expect(refusalOf(complete, bankResults([{ test: 'sterility', finding: 'match' }]))).toEqual({
      code: 'findingNotForTest',
      facts: { test: 'sterility', finding: 'match' },
    });
  });

  it('carry a value exactly when something was measured', () => {
    expect(() => bankResults([{ test: 'viability', finding: 'measured' }])).toThrow('value');
    expect(() => bankResults([{ test: 'sterility', finding: 'negative', value: 1 }])).toThrow(
      'value',
    );
  });

  it('that fail open a deviation and hold the release', () => {
    const positive = bankResults([{ test: 'sterility', finding: 'positive' }]);
    expect(breachesOf(beforeSterility, positive)).toEqual({ resultFailed: 'release' });
  });

  it('that fail after certification hold the treatment', () => {
    const treating = orderBefore('planSession');
    const positive = bankResults([{ test: 'sterility', finding: 'positive' }], day(36));
    expect(breachesOf(treating, positive)).toMatchObject({ resultFailed: 'treatment' });
  });

  it('of a test repeated more often than allowed open a deviation', () => {
    const invalid = (at: string) => bankResults([{ test: 'sterility', finding: 'invalid' }], at);
    const once = after(beforeSterility, invalid(day(31)));
    expect(breachesOf(beforeSterility, invalid(day(31)))).toEqual({});
    expect(breachesOf(once, invalid(day(32)))).toEqual({ repeatsUsedUp: 'release' });
    expect(breachesOf(after(once, invalid(day(32))), invalid(day(33)))).toEqual({
      repeatedTooOften: 'release',
    });
  });

  it('entered by somebody who manufactured the batch hold the release', () => {
    const technician = inRole(actor('labTechnician'), 'qcAnalyst');
    const own = bankResults([{ test: 'sterility', finding: 'negative' }], day(34), technician);
    expect(breachesOf(beforeSterility, own)).toEqual({ segregationBreached: 'release' });
  });
});

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
