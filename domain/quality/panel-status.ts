/**
 * Where a product stands with its panel: per test the last result, and until when the next one is due.
 * A product is released on complete, passing evidence only; a missing result is never a pass.
 */
import type { QcResult, QcVerdict } from '../order/state.js';
import type { TestSpecification } from '../protocol/protocol.js';
import type { QcTest } from './qc-tests.js';
import { refusal, type Refusal } from '../refusal.js';
import { addDays } from '../schedule/instants.js';

export type TestStatus = {
  readonly test: QcTest;
  readonly specification: TestSpecification;
  /**
   * Verdict of the last result of this sample, or none yet. A failure stands, whatever came after it, until an
   * investigation finds an error of the laboratory: nobody tests until it passes.
   */
  readonly last: QcVerdict | 'missing';
  /** How many results there have been since an investigation let the test begin afresh, or at all. */
  readonly count: number;
  /** Instant of the last test; the sampling while there is none. */
  readonly lastAt: string;
  /** Until when a result is due: the first from sampling, a repeat from the invalid test. */
  readonly dueAt: string;
};

/** The panel of a sample, in the protocol's order. Results of other samples are left out. */
export function panelStatus(input: {
  readonly panel: readonly TestSpecification[];
  readonly results: readonly QcResult[];
  readonly sampleCode: string;
  readonly sampledAt: string;
}): readonly TestStatus[] {
  return input.panel.map((specification) => {
    const own = input.results.filter(
      (r) => r.sampleCode === input.sampleCode && r.test === specification.test,
    );
    const afresh = own.slice(own.map((r) => r.excused === true).lastIndexOf(true) + 1);
    const last = own.find((r) => r.verdict === 'fail' && !r.excused) ?? afresh.at(-1);
    const lastAt = own.at(-1)?.at ?? input.sampledAt;
    return {
      test: specification.test,
      specification,
      last: last?.verdict ?? (own.length > 0 ? 'invalid' : 'missing'),
      count: afresh.length,
      lastAt,
      dueAt: addDays(lastAt, specification.resultWithinDays),
    };
  });
}

/** The tests a decision must wait for. */
export const requiredFor = (
  statuses: readonly TestStatus[],
  what: TestSpecification['requiredFor'],
): readonly TestStatus[] => statuses.filter((s) => s.specification.requiredFor === what);

/** True when an invalid test may not be repeated any more: then there is no evidence, and there will be none. */
export const isUsedUp = ({ last, count, specification }: TestStatus): boolean =>
  last === 'invalid' && count > specification.repeatsAllowed;

/** True while the test needs a result: none yet, or the last one was invalid and may be repeated. */
export const isOpen = (status: TestStatus): boolean =>
  status.last === 'missing' || (status.last === 'invalid' && !isUsedUp(status));

/** True when no test needs another result: each passed, failed or cannot be repeated. */
export const isComplete = (statuses: readonly TestStatus[]): boolean => !statuses.some(isOpen);

/** Why the evidence does not allow a release: a failed test first, then one that cannot be repeated, missing, invalid. */
export function evidenceRefusal(statuses: readonly TestStatus[]): Refusal | undefined {
  const failed = statuses.find((s) => s.last === 'fail');
  if (failed) return refusal('resultFailed', { test: failed.test });
  const usedUp = statuses.find(isUsedUp);
  if (usedUp)
    return refusal('repeatsUsedUp', {
      test: usedUp.test,
      allowed: usedUp.specification.repeatsAllowed,
    });
  const missing = statuses.find((s) => s.last === 'missing');
  if (missing) return refusal('resultMissing', { test: missing.test, dueAt: missing.dueAt });
  const invalid = statuses.find((s) => s.last === 'invalid');
  return invalid && refusal('resultInvalid', { test: invalid.test });
}
