import * as z from 'zod';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { addMinutes, hasCome } from '../../../schedule/instants.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { holdRefusal } from '../../deviations.js';
import { remarkSchema } from '../../schemas.js';
import { holdScopes } from '../../sections.js';
import { noSessionAt, productAt, type SessionWithProduct } from '../../sessions.js';
import type { StateAt } from '../../state.js';

/** What must not be the case on the day of the injection. */
const checklist = [
  'activeInfection',
  'fever',
  'pregnancy',
  'newAnticoagulant',
  'allergyChanged',
] as const;

/**
 * The clinician allows the injection for a short time, after the same-day checklist. It takes two people: whoever
 * confirmed the identity does not authorise.
 */
export const authoriseAdministration = defineCommand({
  type: 'authoriseAdministration',
  kind: 'decision',
  during: ['treating'],
  by: ['clinician'],
  signature: 'authorised',
  reads: ['sessions', 'interruptions'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      activeInfection: z.boolean(),
      fever: z.boolean(),
      pregnancy: z.boolean(),
      newAnticoagulant: z.boolean(),
      allergyChanged: z.boolean(),
    }),
  notes: remarkSchema,
  offer: (state, actor) =>
    noSessionAt(state, ['identityConfirmed']) ??
    holdRefusal(state, ...holdScopes) ??
    samePersonRefusal(state, actor.personId),
  decide(state, sent) {
    const { payload } = sent;
    const found = productAt(state, payload.sessionId, ['identityConfirmed']);
    if (!found.ok) return found;
    const item = checklist.find((each) => payload[each]);
    if (item) return refuse('checklistBlocks', { item });
    const { protocol } = state;
    const authorisedAt = decidedAt(sent);
    const lapsed = lapsedRefusal(
      found.session,
      authorisedAt,
      protocol.session.identityValidMinutes,
    );
    if (lapsed) return { ok: false, refusal: lapsed };
    const validUntil = addMinutes(authorisedAt, protocol.session.authorisationValidMinutes);
    const { sessionId } = payload;
    return happened({ type: 'administrationAuthorised', sessionId, authorisedAt, validUntil });
  },
});

/** Sessions are done in order: there is one at most whose identity has been confirmed. */
const samePersonRefusal = (state: StateAt<'treating'>, personId: string): Refusal | undefined =>
  state.sessions.some(
    (s) => s.status === 'identityConfirmed' && s.identities.some((each) => each.by === personId),
  )
    ? refusal('samePerson', { commandType: 'confirmIdentity' })
    : undefined;

/** The oldest scan counts: every container and the patient were together that long ago. */
function lapsedRefusal(
  { product, identities }: SessionWithProduct,
  now: string,
  validMinutes: number,
): Refusal | undefined {
  if (hasCome(product.expiresAt, now))
    return refusal('productExpired', { expiredAt: product.expiresAt });
  const old = identities.find((each) => hasCome(addMinutes(each.confirmedAt, validMinutes), now));
  return old && refusal('identityTooOld', { confirmedAt: old.confirmedAt, validMinutes });
}
