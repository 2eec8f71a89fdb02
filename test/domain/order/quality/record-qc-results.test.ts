import { after, breachesOf, day, orderId, refusalOf } from '../../../support/orders.js';
import { actor, inRole } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { bankResults, orderBefore } from '../../../support/treatment.js';

const sterile = bankResults([{ test: 'sterility', finding: 'negative' }]);
const beforeSterility = orderBefore('recordQcResults', 4);
const complete = after(beforeSterility, sterile);

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
