/** Results as entered, judged against the panel they belong to. Shared by bank and session products. */
import * as z from 'zod';
import { qcTests, type QcTest } from '../quality/qc-tests.js';
import { canBeFound, findings, judgeResult } from '../quality/judge-result.js';
import type { TestStatus } from '../quality/panel-status.js';
import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { Breach } from './deviations.js';
import type { HoldScope } from './sections.js';
import type { QcVerdict } from './state.js';

/** One line per test; a value exactly when something was measured. */
export const resultsSchema = () =>
  z
    .array(
      z
        .strictObject({
          test: z.enum(qcTests),
          finding: z.enum(findings),
          value: z.number().nonnegative().optional(),
        })
        .refine((line) => (line.finding === 'measured') === (line.value !== undefined), {
          path: ['value'],
        }),
    )
    .min(1)
    .meta({ widget: 'panel' });
export type EnteredResults = z.output<ReturnType<typeof resultsSchema>>;

export type JudgedResult = {
  readonly test: QcTest;
  readonly verdict: QcVerdict;
  readonly value?: number;
};

/**
 * Verdicts and broken rules of the entered results. A failed test is a breach (hold of scope `failedHolds`), a test
 * repeated more often than the protocol allows too. Refused: a test outside the panel (`testNotInPanel`), a finding
 * that the test cannot have (`findingNotForTest`).
 */
export function judgeResults(
  statuses: readonly TestStatus[],
  results: EnteredResults,
  failedHolds: (status: TestStatus) => HoldScope,
):
  | {
      readonly ok: true;
      readonly judged: readonly JudgedResult[];
      readonly breaches: readonly Breach[];
    }
  | { readonly ok: false; readonly refusal: Refusal } {
  const judged: JudgedResult[] = [];
  const breaches: Breach[] = [];
  for (const { test, finding, value } of results) {
    const status = statuses.find((s) => s.test === test);
    if (!status) return refuse('testNotInPanel', { test });
    const { limit, repeatsAllowed } = status.specification;
    if (!canBeFound(limit, finding)) return refuse('findingNotForTest', { test, finding });
    const verdict = judgeResult(limit, { finding, value });
    if (verdict === 'fail')
      breaches.push({
        rule: 'resultFailed',
        scope: failedHolds(status),
        subject: test,
        // What failed too late may have done harm.
        ...(failedHolds(status) === 'treatment' ? { grade: 'critical' } : {}),
      });
    const before = status.count + judged.filter((r) => r.test === test).length;
    if (before > repeatsAllowed)
      breaches.push({ rule: 'repeatedTooOften', scope: failedHolds(status), subject: test });
    else if (verdict === 'invalid' && before === repeatsAllowed)
      breaches.push({ rule: 'repeatsUsedUp', scope: failedHolds(status), subject: test });
    judged.push({ test, verdict, ...(value === undefined ? {} : { value }) });
  }
  return { ok: true, judged, breaches };
}
