import { sessionPanel } from '../../../../domain/order/evidence.js';
import { openFailures } from '../../../../domain/order/investigations.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { isComplete } from '../../../../domain/quality/panel-status.js';

/**
 * Codes the record expects in a field of this name; what must be read from the thing itself is never offered. The
 * sample of a session product is expected until its last test is known, which is after the product was given.
 */
export function expectedCodes(
  name: string,
  type: string,
  state: PlacedOrder | null,
): readonly string[] {
  if (!state || name !== 'sampleCode') return [];
  if (type === 'recordSessionResults')
    return state.sessions.flatMap(({ product }) =>
      product && !isComplete(sessionPanel(state, product)) ? [product.sampleCode] : [],
    );
  if (type === 'closeOosInvestigation')
    return openFailures(state).map((failure) => failure.sampleCode);
  return state.bank ? [state.bank.sampleCode] : [];
}
