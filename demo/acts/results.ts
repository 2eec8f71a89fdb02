import type { TestSpecification } from '../../domain/protocol/protocol.js';
import type { QcTest } from '../../domain/quality/qc-tests.js';
import type { Finding } from '../../domain/quality/judge-result.js';
import type { TestStatus } from '../../domain/quality/panel-status.js';
import { isOpen } from '../../domain/quality/panel-status.js';
import { addDays, hasCome } from '../../domain/schedule/instants.js';
import { viabilityAfterThaw } from '../biology.js';
import type { Chance } from '../chance.js';
import type { Fate } from '../story.js';

export type Line = { readonly test: QcTest; readonly finding: Finding; readonly value?: number };

/** The answer of a test comes at eight tenths of its time. */
export const answerAt = ({ lastAt, specification }: TestStatus): string =>
  addDays(lastAt, specification.resultWithinDays * 0.8);

/** A line for every open test whose answer is there. */
export const linesOf = (
  statuses: readonly TestStatus[],
  now: string,
  chance: Chance,
  fate?: Fate,
): readonly Line[] =>
  statuses
    .filter((status) => isOpen(status) && hasCome(answerAt(status), now))
    .map(({ specification, count }) =>
      lineOf(specification, chance.fork(specification.test, count), fate),
    );

/** How many tests must be repeated: staining and counting 6 %, the others 1.5 % (published 3-10 % and 1-2 %). */
const invalidShare: Partial<Record<QcTest, number>> = {
  identityCd90: 0.06,
  purityKeratinocytes: 0.06,
};

/** True failures of a lot: mycoplasma 1 %, sterility 0.3 %, a poor count or identity rarer than the limit asks for. */
const positiveShare: Partial<Record<QcTest, number>> = {
  mycoplasmaNat: 0.01,
  sterility: 0.003,
  gramStain: 0.001,
  strMatch: 0.0005,
  appearance: 0.002,
};

function lineOf({ test, limit }: TestSpecification, chance: Chance, fate: Fate | undefined): Line {
  if (chance.fork('invalid').happens(invalidShare[test] ?? 0.015))
    return { test, finding: 'invalid' };
  const isPositive =
    (fate === 'mycoplasma' && test === 'mycoplasmaNat') ||
    chance.fork('positive').happens(positiveShare[test] ?? 0);
  switch (limit.kind) {
    case 'negative':
      return { test, finding: isPositive ? 'positive' : 'negative' };
    case 'match':
      return { test, finding: isPositive ? 'mismatch' : 'match' };
    case 'conforms':
      return { test, finding: isPositive ? 'doesNotConform' : 'conforms' };
    default:
      return { test, finding: 'measured', value: rounded(measured(test, chance.fork('value'))) };
  }
}

/** CD90 94 ± 3 % is published for dermal fibroblasts; endotoxin fails once in five hundred lots. */
function measured(test: QcTest, chance: Chance): number {
  switch (test) {
    case 'viability':
      return viabilityAfterThaw(chance);
    case 'identityCd90':
      return Math.min(99.8, chance.normal(95.5, 1.6));
    case 'purityKeratinocytes':
      return chance.logNormal(0.4, 0.45);
    case 'endotoxin':
      return chance.logNormal(0.09, 0.5);
    default:
      return chance.normal(100, 5);
  }
}

const rounded = (value: number): number => Math.max(0, Math.round(value * 100) / 100);
