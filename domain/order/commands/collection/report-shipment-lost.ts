import * as z from 'zod';
import { happened, refusal } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { remarkSchema } from '../../schemas.js';

/**
 * The biopsy will not arrive. Its attempt is over and the next collection is asked for; after the last attempt the
 * order waits to be stopped.
 */
export const reportShipmentLost = defineCommand({
  type: 'reportShipmentLost',
  kind: 'fact',
  during: ['inTransitToLab'],
  by: ['logistics', 'clinicAssistant'],
  payload: () => z.strictObject({}),
  notes: remarkSchema,
  offer: ({ collection }) =>
    collection.lostAt === undefined
      ? undefined
      : refusal('alreadyLost', { lostAt: collection.lostAt }),
  decide({ attempt, protocol, collection }, sent) {
    const waybill = collection.dispatch?.waybill ?? '';
    const next: readonly OrderEvent[] =
      attempt < protocol.attemptsAllowed
        ? [{ type: 'attemptRejected', attempt, reason: 'lost' }]
        : [];
    return happened<OrderEvent>(
      { type: 'shipmentLost', attempt, waybill },
      ...breachEvents(sent, [{ rule: 'shipmentLost', subject: waybill }]),
      ...next,
    );
  },
});
