import type { PlacedOrder } from '../../../../domain/order/state.js';

/** Codes the record expects in a field of this name; what must be read from the thing itself is never offered. */
export function expectedCodes(
  name: string,
  type: string,
  state: PlacedOrder | null,
): readonly string[] {
  if (!state || name !== 'sampleCode') return [];
  if (type === 'recordSessionResults')
    return state.sessions.flatMap((session) =>
      session.product && !session.administration ? [session.product.sampleCode] : [],
    );
  return state.bank ? [state.bank.sampleCode] : [];
}
