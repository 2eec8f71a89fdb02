import type { PlacedOrder } from '../../../domain/order/state.js';

/** A flawless message to an order's desk, only that no journal has heard of its command. */
export function forgedObservation(order: PlacedOrder, commandId: string): unknown {
  const now = new Date().toISOString();
  const observation = {
    vessel: order.culture?.vessels[0]?.code,
    confluencePercent: 99,
    morphology: 'typical',
    suspicion: 'none',
  };
  return {
    kind: 'command',
    sent: {
      commandId,
      type: 'observeCulture',
      basedOnRevision: order.revision,
      performedAt: now,
      recordedAt: now,
      validUntil: new Date(Date.now() + 900_000).toISOString(),
      actor: {
        personId: 'intruder',
        roles: ['labTechnician'],
        role: 'labTechnician',
        siteId: order.laboratory.siteId,
      },
      hash: '0123456789abcdef',
      payload: { observations: [observation] },
    },
  };
}
