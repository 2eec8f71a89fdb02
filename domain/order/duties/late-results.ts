import { isOpen, requiredFor } from '../../quality/panel-status.js';
import { sessionPanel } from '../evidence.js';
import { hasProduct } from '../sessions.js';
import type { PlacedOrder } from '../state.js';
import type { Duty } from './duty.js';

/**
 * Tests of given products whose result comes after their use (final sterility): they stay a duty when the order has
 * moved on, so the stage is not part of the key.
 */
export const lateResults = (state: PlacedOrder): readonly Duty[] =>
  state.sessions
    .filter((session) => session.status === 'administered')
    .filter(hasProduct)
    .flatMap(({ sessionId, product }) =>
      requiredFor(sessionPanel(state, product), 'afterUse')
        .filter(isOpen)
        .map((status): Duty => ({
          key: [
            state.orderId,
            'afterUse',
            `${product.sampleCode}.${status.test}@${status.lastAt}`,
          ].join('/'),
          kind: 'recordSessionResults',
          subject: `${sessionId} ${status.test}`,
          command: 'recordSessionResults',
          roles: ['qcAnalyst'],
          siteId: state.laboratory.siteId,
          dueAt: status.dueAt,
          escalatesTo: ['qcApprover', 'qualityAssurance'],
        })),
    );
