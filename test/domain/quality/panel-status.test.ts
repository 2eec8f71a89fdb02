import type { QcResult } from '../../../domain/order/state.js';
import type { TestSpecification } from '../../../domain/protocol/protocol.js';
import type { QcTest } from '../../../domain/quality/qc-tests.js';
import {
  evidenceRefusal,
  isComplete,
  panelStatus,
  requiredFor,
} from '../../../domain/quality/panel-status.js';
import { day } from '../../support/orders.js';
import { actor } from '../../support/people.js';

const specification = (test: QcTest): TestSpecification => ({
  test,
  product: 'bank',
  requiredFor: test === 'sterility' ? 'afterUse' : 'bankRelease',
  limit: { kind: 'negative' },
  resultWithinDays: 3,
  repeatsAllowed: 1,
});
const result = (test: QcTest, verdict: QcResult['verdict'], at: string, sampleCode = 'Q1') => ({
  sampleCode,
  attempt: 1,
  test,
  verdict,
  at,
  by: actor('qcAnalyst').personId,
});
const status = (...results: readonly QcResult[]) =>
  requiredFor(
    panelStatus({
      panel: [
        specification('mycoplasmaNat'),
        specification('gramStain'),
        specification('sterility'),
      ],
      results,
      sampleCode: 'Q1',
      sampledAt: day(0),
    }),
    'bankRelease',
  );

describe('the panel of a sample', () => {
  it('misses every test at first, due from the sampling', () => {
    expect(status().map(({ test, last, dueAt }) => [test, last, dueAt])).toEqual([
      ['mycoplasmaNat', 'missing', day(3)],
      ['gramStain', 'missing', day(3)],
    ]);
  });

  it('expects the repeat of an invalid test counted from that test', () => {
    expect(status(result('gramStain', 'invalid', day(2)))[1]).toMatchObject({
      last: 'invalid',
      count: 1,
      dueAt: day(5),
    });
  });

  it('counts the last result of a test', () => {
    const both = status(
      result('gramStain', 'invalid', day(1)),
      result('gramStain', 'pass', day(2)),
    );
    expect(both[1]).toMatchObject({ last: 'pass', count: 2 });
  });

  it('leaves out results of another sample', () => {
    expect(status(result('gramStain', 'pass', day(1), 'Q2'))[1]).toMatchObject({ last: 'missing' });
  });

  it('is complete when each test passed or failed, not while one is missing or invalid', () => {
    const pass = result('mycoplasmaNat', 'pass', day(1));
    expect(isComplete(status(pass))).toBe(false);
    expect(isComplete(status(pass, result('gramStain', 'invalid', day(1))))).toBe(false);
    expect(isComplete(status(pass, result('gramStain', 'fail', day(1))))).toBe(true);
  });

  it('says why the evidence is not enough: failed before missing before invalid', () => {
    const fail = result('gramStain', 'fail', day(1));
    const invalid = result('mycoplasmaNat', 'invalid', day(1));
    expect(evidenceRefusal(status(fail))).toEqual({
      code: 'resultFailed',
      facts: { test: 'gramStain' },
    });
    expect(evidenceRefusal(status(invalid))).toEqual({
      code: 'resultMissing',
      facts: { test: 'gramStain', dueAt: day(3) },
    });
    expect(evidenceRefusal(status(invalid, result('gramStain', 'pass', day(1))))).toEqual({
      code: 'resultInvalid',
      facts: { test: 'mycoplasmaNat' },
    });
    expect(
      evidenceRefusal(
        status(result('mycoplasmaNat', 'pass', day(1)), result('gramStain', 'pass', day(1))),
      ),
    ).toBeUndefined();
  });
});

describe('a test after an investigation', () => {
  const fail = result('gramStain', 'fail', day(2));
  const last = (...results: readonly QcResult[]) => status(...results)[1];

  it('keeps its failure, whatever came after it', () => {
    expect(last(fail, result('gramStain', 'pass', day(3)))).toMatchObject({ last: 'fail' });
  });

  it('begins afresh when its failure was an error of the laboratory', () => {
    const pass = result('gramStain', 'pass', day(1));
    const excused = { ...fail, excused: true };
    expect(last(pass, excused)).toMatchObject({ last: 'invalid', count: 0, dueAt: day(5) });
    expect(last(excused, result('gramStain', 'pass', day(3)))).toMatchObject({
      last: 'pass',
      count: 1,
    });
  });

  it.each([
    [1, true, undefined],
    [2, false, { code: 'repeatsUsedUp', facts: { test: 'gramStain', allowed: 1 } }],
  ] as const)('invalid %s times is open: %s', (times, isStillOpen, refusal) => {
    const invalid = Array.from({ length: times }, (_, i) =>
      result('gramStain', 'invalid', day(i + 1)),
    );
    const statuses = status(result('mycoplasmaNat', 'pass', day(1)), ...invalid);
    expect(isComplete(statuses)).toBe(!isStillOpen);
    expect(evidenceRefusal(statuses)).toEqual(
      refusal ?? { code: 'resultInvalid', facts: { test: 'gramStain' } },
    );
  });
});
