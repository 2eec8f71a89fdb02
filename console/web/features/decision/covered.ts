import type { DeviationRule } from '../../../../domain/order/deviation-rules.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';

/** True when an open deviation of this attempt already says it: then it is one exception, not two. */
export const isKnownDeviation = (
  { deviations, attempt }: PlacedOrder,
  rules: readonly DeviationRule[],
  subject?: string,
): boolean =>
  deviations.some(
    (deviation) =>
      deviation.status === 'open' &&
      deviation.attempt === attempt &&
      rules.includes(deviation.rule) &&
      (subject === undefined || deviation.subject.includes(subject)),
  );
