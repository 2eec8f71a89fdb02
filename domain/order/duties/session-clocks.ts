import { addMinutes } from '../../schedule/instants.js';
import { statusesWithProduct, type SessionWithProduct } from '../sessions.js';
import type { StateAt } from '../state.js';
import type { Duty, DutyKind } from './duty.js';
import { dutyKey } from './key.js';

/** What time does to a session if nobody acts: the product expires, the identity check and the authorisation lapse. */
export function sessionClocks(
  state: StateAt<'treating'>,
  session: SessionWithProduct,
): readonly Duty[] {
  const { sessionId, status, since, product, authorisation } = session;
  if (!statusesWithProduct.some((s) => s === status)) return [];
  const clock = (kind: DutyKind, from: string, dueAt: string): Duty => ({
    key: dutyKey(state, `${sessionId}.${kind}@${from}`),
    kind,
    subject: sessionId,
    roles: [],
    siteId: state.laboratory.siteId,
    dueAt,
    escalatesTo: ['coordinator', 'qualityAssurance'],
  });
  const { identityValidMinutes } = state.protocol.session;
  return [
    clock('productExpiry', product.batchNumber, product.expiresAt),
    ...(status === 'identityConfirmed'
      ? [clock('identityExpiry', since, addMinutes(since, identityValidMinutes))]
      : []),
    ...(status === 'authorised' && authorisation
      ? [clock('authorisationExpiry', authorisation.authorisedAt, authorisation.validUntil)]
      : []),
  ];
}
