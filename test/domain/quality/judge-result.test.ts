import { judgeResult, canBeFound, findings } from '../../../domain/quality/judge-result.js';
import type { Limit } from '../../../domain/protocol/protocol.js';

const atLeast: Limit = { kind: 'atLeast', value: 85, unit: '%' };
const atMost: Limit = { kind: 'atMost', value: 0.5, unit: 'EU/mL' };

describe('a quality-control result', () => {
  it.each([
    [atLeast, 85, 'pass'],
    [atLeast, 84.9, 'fail'],
    [atMost, 0.5, 'pass'],
    [atMost, 0.51, 'fail'],
  ] as const)('is judged against %j: %d is a %s', (limit, value, verdict) => {
    expect(judgeResult(limit, { finding: 'measured', value })).toBe(verdict);
  });

  it.each([
    ['negative', 'negative', 'pass'],
    ['negative', 'positive', 'fail'],
    ['match', 'match', 'pass'],
    ['match', 'mismatch', 'fail'],
    ['conforms', 'conforms', 'pass'],
    ['conforms', 'doesNotConform', 'fail'],
  ] as const)('of a test that wants “%s” and finds “%s” is a %s', (kind, finding, verdict) => {
    expect(judgeResult({ kind }, { finding })).toBe(verdict);
  });

  it.each([
    atLeast,
    atMost,
    { kind: 'negative' },
    { kind: 'match' },
    { kind: 'conforms' },
  ] as const)('reported as invalid is invalid, never a pass or a fail (%j)', (limit) => {
    expect(judgeResult(limit, { finding: 'invalid', value: 99 })).toBe('invalid');
  });

  it('without its value is invalid', () => {
    expect(judgeResult(atLeast, { finding: 'measured' })).toBe('invalid');
    expect(judgeResult(atLeast, { finding: 'measured', value: Number.NaN })).toBe('invalid');
  });

  it('that answers another question is invalid', () => {
    expect(judgeResult({ kind: 'negative' }, { finding: 'match' })).toBe('invalid');
    expect(findings.filter((finding) => canBeFound({ kind: 'negative' }, finding))).toEqual([
      'negative',
      'positive',
      'invalid',
    ]);
  });
});
