/** Results out of specification and their investigations. */
import { refusal, type Refusal } from '../refusal.js';
import type { PlacedOrder, QcResult } from './state.js';

/** When the laboratory knew what the result says. */
export const knownAt = ({ at, correctedAt = at }: QcResult): string => correctedAt;

/** Failed results that no investigation has answered, the oldest first; of one test and sample the first only. */
export function openFailures({
  results,
  investigations = [],
  attempt,
}: PlacedOrder): readonly QcResult[] {
  const failed = results.filter(
    (result) =>
      result.verdict === 'fail' &&
      !result.excused &&
      result.attempt === attempt &&
      !investigations.some(
        (closed) =>
          closed.sampleCode === result.sampleCode &&
          closed.test === result.test &&
          closed.at >= knownAt(result),
      ),
  );
  return failed.filter(
    (result, i) =>
      failed.findIndex(
        (each) => each.sampleCode === result.sampleCode && each.test === result.test,
      ) === i,
  );
}

/** Blocked product waits for the investigation of every late positive (`investigationOpen`). */
export function investigationRefusal(state: PlacedOrder): Refusal | undefined {
  const [open] = openFailures(state);
  return open && refusal('investigationOpen', { test: open.test });
}
