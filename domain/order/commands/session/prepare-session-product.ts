import * as z from 'zod';
import { instantSchema } from '../../../identifiers.js';
import { batchNumber, containerCode, sampleCode } from '../../../identity/codes.js';
import { happened, refusal, type Refusal } from '../../../refusal.js';
import { addHours, asInstant } from '../../../schedule/instants.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import { preparationBreaches } from '../../preparation-breaches.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { noSessionAt, productsOf, sessionAt } from '../../sessions.js';
import type { Bank, Session, StateAt, VialStatus } from '../../state.js';

/** What a vial can have been thawed for: every session that has no product and no dose. */
const preparable = ['toPlan', 'planned', 'confirmed', 'missed', 'cancelled', 'omitted'] as const;
const stages = [
  'awaitingQcDecision',
  'awaitingCertification',
  'treating',
  'followUp',
  'awaitingDisposition',
] as const;
type Preparing = StateAt<(typeof stages)[number]>;
/** Vials that do not exist any more: nobody can have thawed them. */
const gone: readonly VialStatus[] = ['consumed', 'discarded', 'lost', 'testUsed'];

/** Vials were thawed, washed and filled for a session. The life of the product begins with its formulation. */
export const prepareSessionProduct = defineCommand({
  type: 'prepareSessionProduct',
  kind: 'fact',
  during: stages,
  by: ['labTechnician'],
  part: 'manufactured',
  secondPerson: ['labTechnician'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      vialCodes: z.array(codeSchema()).min(1).max(40).meta({ widget: 'vials' }),
      thawedAt: instantSchema(),
      formulatedAt: instantSchema(),
      containers: z
        .array(z.strictObject({ ml: z.number().positive().max(20).meta({ unit: 'mL' }) }))
        .min(1)
        .max(20)
        .meta({ widget: 'items' }),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, preparable),
  decide(state, sent) {
    const { payload } = sent;
    const found = sessionAt(state, payload.sessionId, preparable);
    if (!found.ok) return found;
    const vialCodes = [...new Set(payload.vialCodes)];
    const { bank } = state;
    const impossible =
      vialRefusal(bank, vialCodes) ??
      timesRefusal(sent, bank?.frozenAt ?? '', payload.thawedAt, payload.formulatedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const made = madeProduct(state, found.session, payload);
    const { session } = found;
    return happened(
      { type: 'sessionProductPrepared', sessionId: payload.sessionId, ...made, vials: vialCodes },
      ...breachEvents(sent, preparationBreaches(state, { session, vialCodes, ...made })),
    );
  },
});

function vialRefusal(bank: Bank | undefined, codes: readonly string[]): Refusal | undefined {
  for (const code of codes) {
    const vial = bank?.vials.find((v) => v.code === code);
    if (!vial) return refusal('unknownVial', { code });
    if (gone.includes(vial.status)) return refusal('vialNotThere', { code, status: vial.status });
  }
  return undefined;
}

/** Numbers go on when a session is prepared again: no two containers ever share a code. */
function madeProduct(
  { orderId, protocol }: Preparing,
  session: Session,
  entered: { thawedAt: string; formulatedAt: string; containers: readonly { ml: number }[] },
) {
  const earlier = productsOf(session);
  const filled = earlier.reduce((sum, product) => sum + product.containers.length, 0);
  return {
    batchNumber: batchNumber(orderId, session.number, earlier.length + 1),
    sampleCode: sampleCode(orderId, { session: session.number }, earlier.length + 1),
    thawedAt: asInstant(entered.thawedAt),
    formulatedAt: asInstant(entered.formulatedAt),
    expiresAt: addHours(entered.formulatedAt, protocol.session.shelfLifeHours),
    containers: entered.containers.map(({ ml }, i) => ({
      code: containerCode(orderId, session.number, filled + i + 1),
      ml,
      status: 'filled' as const,
    })),
  };
}
