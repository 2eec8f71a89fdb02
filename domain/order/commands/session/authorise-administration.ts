import * as z from 'zod';
import { happened, refusal, type Refusal } from '../../../refusal.js';
import { localDate } from '../../../schedule/calendar.js';
import { addMinutes, hasCome } from '../../../schedule/instants.js';
import { blockedProduct } from '../../blocked.js';
import { checklistRefusal, checklistSchema } from '../../checklist.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { interventionRefusal, interventionsSchema } from '../../interventions.js';
import { remarkSchema } from '../../schemas.js';
import { tooEarlyRefusal } from '../../session-dates.js';
import { noSessionAt, productAt, type SessionWithProduct } from '../../sessions.js';
import type { Intervention, StateAt } from '../../state.js';
import { excursionRefusal, treatmentStopRefusal } from '../../treatment-stops.js';

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
      ...checklistSchema().shape,
      interventions: interventionsSchema(),
      mixedWithFiller: z.boolean(),
    }),
  notes: remarkSchema,
  offer: (state, actor) =>
    noSessionAt(state, ['identityConfirmed']) ??
    treatmentStopRefusal(state) ??
    samePersonRefusal(state, actor.personId),
  decide(state, sent) {
    const { payload } = sent;
    const found = productAt(state, payload.sessionId, ['identityConfirmed']);
    if (!found.ok) return found;
    const { protocol } = state;
    const authorisedAt = decidedAt(sent);
    const against =
      checklistRefusal(payload) ??
      productStandsRefusal(state, found.session) ??
      lapsedRefusal(found.session, authorisedAt, protocol.session.identityValidMinutes) ??
      dayRefusal(state, payload, authorisedAt);
    if (against) return { ok: false, refusal: against };
    const validUntil = addMinutes(authorisedAt, protocol.session.authorisationValidMinutes);
    const { sessionId } = payload;
    return happened({ type: 'administrationAuthorised', sessionId, authorisedAt, validUntil });
  },
});

/** The product must still be the certified one that nobody doubts. */
const productStandsRefusal = (
  state: StateAt<'treating'>,
  { sessionId, product }: SessionWithProduct,
): Refusal | undefined =>
  excursionRefusal(state, sessionId) ??
  blockedProduct(product) ??
  (product.certifiedAt ? undefined : refusal('productNotReleased', { sessionId }));

/** Judged by the day of the injection, which may be another one than planned. */
function dayRefusal(
  state: StateAt<'treating'>,
  entered: {
    readonly sessionId: string;
    readonly interventions: readonly Intervention[];
    readonly mixedWithFiller: boolean;
  },
  at: string,
): Refusal | undefined {
  const { sessionId, interventions, mixedWithFiller } = entered;
  if (mixedWithFiller) return refusal('mixedWithFiller', { sessionId });
  const on = localDate(at, state.clinic.zone);
  return (
    tooEarlyRefusal(state, on) ??
    interventionRefusal(state, { on, areas: state.prescription.areas }, interventions)
  );
}

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
