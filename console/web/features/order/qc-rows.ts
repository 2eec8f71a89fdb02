import type { QcResult, QcVerdict } from '../../../../domain/order/state.js';
import type { TestSpecification } from '../../../../domain/protocol/protocol.js';

export type QcRow = {
  readonly specification: TestSpecification;
  /** Results in the order they were recorded; the last one counts. */
  readonly results: readonly QcResult[];
  readonly standing: QcVerdict | 'missing';
  /** When the result is due; absent while nothing was sampled. */
  readonly dueAt?: string;
};

/** The panel of one sample: each specified test with its results. Results of other samples do not count. */
export function qcRows(input: {
  readonly panel: readonly TestSpecification[];
  readonly product: 'bank' | 'session';
  readonly results: readonly QcResult[];
  readonly sampleCode: string | undefined;
  readonly sampledAt: string | undefined;
}): readonly QcRow[] {
  const { panel, product, results, sampleCode, sampledAt } = input;
  return panel
    .filter((specification) => specification.product === product)
    .map((specification) => {
      const own = results.filter(
        (result) => result.sampleCode === sampleCode && result.test === specification.test,
      );
      return {
        specification,
        results: own,
        standing: own.at(-1)?.verdict ?? 'missing',
        ...(sampledAt
          ? {
              dueAt: new Date(
                Date.parse(sampledAt) + specification.resultWithinDays * 86_400_000,
              ).toISOString(),
            }
          : {}),
      };
    });
}
