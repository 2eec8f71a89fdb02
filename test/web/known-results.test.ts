import { knownResults } from '../../console/web/features/command/known-results.js';
import { after } from '../support/orders.js';
import { orderBefore, bankResults, sessionResults, sessionAt } from '../support/treatment.js';

const seen = (...from: Parameters<typeof knownResults>) =>
  [...knownResults(...from)].map(([test, { last, result }]) => [test, last, result.value]);

describe('the results a form shows beside its fields', () => {
  const inQc = orderBefore('recordQcResults');
  const tested = after(
    inQc,
    bankResults(
      [
        { test: 'endotoxin', finding: 'measured', value: 0.1 },
        { test: 'viability', finding: 'measured', value: 80 },
      ],
      inQc.bank?.bankedAt,
    ),
  );

  it('are none before anything is known', () => {
    expect(seen('recordQcResults', inQc, '')).toEqual([]);
    expect(seen('recordQcResults', null, '')).toEqual([]);
  });

  it('are those of the bank, each with how it stands and its value', () => {
    expect(seen('recordQcResults', tested, '')).toEqual(
      expect.arrayContaining([
        ['endotoxin', 'pass', 0.1],
        ['viability', 'fail', 80],
      ]),
    );
    expect(seen('recordQcResults', tested, '')).toHaveLength(2);
  });

  it('are those of the sample that is entered, and none of a foreign one', () => {
    expect(seen('recordQcResults', tested, tested.bank?.sampleCode ?? '')).toHaveLength(2);
    expect(seen('recordQcResults', tested, 'DL-2026-000999-A1-Q1')).toEqual([]);
  });

  it('are those of the session product that waits for results', () => {
    const prepared = orderBefore('recordSessionResults');
    const gram = after(
      prepared,
      sessionResults(prepared, [{ test: 'gramStain', finding: 'negative' }], sessionAt(1, -230)),
    );
    expect(seen('recordSessionResults', gram, '')).toEqual([['gramStain', 'pass', undefined]]);
    expect(seen('recordSessionResults', prepared, '')).toEqual([]);
  });
});
