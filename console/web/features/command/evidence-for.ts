import type { PlacedOrder } from '../../../../domain/order/state.js';

export type Evidence =
  | { readonly kind: 'transport' }
  | {
      readonly kind: 'panel';
      readonly product: 'bank' | 'session';
      readonly sampleCode: string | undefined;
      readonly sampledAt: string | undefined;
    };

/** What a decision of this type rests on; nothing for forms that decide nothing. */
export function evidenceFor(type: string, state: PlacedOrder): Evidence | undefined {
  const product = state.sessions.find(
    (session) => session.product && !session.administration,
  )?.product;
  switch (type) {
    case 'decideIntake':
      return { kind: 'transport' };
    case 'decideQc':
    case 'certifyRelease':
    case 'decideAfterQcRejection':
      return {
        kind: 'panel',
        product: 'bank',
        sampleCode: state.bank?.sampleCode,
        sampledAt: state.bank?.frozenAt,
      };
    case 'decideSessionQc':
    case 'certifySessionProduct':
    case 'authoriseAdministration':
      return {
        kind: 'panel',
        product: 'session',
        sampleCode: product?.sampleCode,
        sampledAt: product?.formulatedAt,
      };
    default:
      return undefined;
  }
}
