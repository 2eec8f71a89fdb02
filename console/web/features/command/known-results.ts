import { bankPanel, sessionPanel } from '../../../../domain/order/evidence.js';
import { productsOf } from '../../../../domain/order/sessions.js';
import type { PlacedOrder, QcResult } from '../../../../domain/order/state.js';
import type { TestStatus } from '../../../../domain/quality/panel-status.js';
import { expectedCodes } from './expected-codes.js';

/** What is known of a test before anything is entered: how it stands, and the result that was recorded last. */
export type KnownResult = Pick<TestStatus, 'last'> & { readonly result: QcResult };

/**
 * The tests of the sample that have a result, by test: of the sample that is entered, or of the only one that is
 * expected. Nothing while it is not known which sample is meant.
 */
export function knownResults(
  type: string,
  state: PlacedOrder | null,
  entered: string,
): ReadonlyMap<string, KnownResult> {
  const [only, ...others] = expectedCodes('sampleCode', type, state);
  const sampleCode = entered.trim() || (others.length === 0 ? only : undefined);
  if (!state || sampleCode === undefined) return new Map();
  return new Map(
    panelOf(state, sampleCode).flatMap(({ test, last }) => {
      const result = state.results
        .filter((each) => each.sampleCode === sampleCode && each.test === test)
        .at(-1);
      return result ? [[test, { last, result }] as const] : [];
    }),
  );
}

function panelOf(state: PlacedOrder, sampleCode: string): readonly TestStatus[] {
  const { bank } = state;
  if (bank?.sampleCode === sampleCode) return bankPanel({ ...state, bank });
  const product = state.sessions.flatMap(productsOf).find((each) => each.sampleCode === sampleCode);
  return product ? sessionPanel(state, product) : [];
}
