import * as z from 'zod';
import { instantSchema } from '../../../identifiers.js';
import { batchNumber, containerCode, sampleCode } from '../../../identity/codes.js';
import { happened, refusal, type Refusal } from '../../../refusal.js';
import { addHours, asInstant, hasCome } from '../../../schedule/instants.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { noSessionAt, productsOf, sessionAt } from '../../sessions.js';
import type { Session, StateAt, Vial, VialStatus } from '../../state.js';

const preparable = ['toPlan', 'planned'] as const;
/** Vials that do not exist any more: nobody can have thawed them. */
const gone: readonly VialStatus[] = ['consumed', 'discarded', 'lost', 'testUsed'];

/** Vials were thawed, washed and filled for a session. The life of the product begins with its formulation. */
export const prepareSessionProduct = defineCommand({
  type: 'prepareSessionProduct',
  kind: 'fact',
  during: ['treating'],
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
    const impossible =
      vialRefusal(state, vialCodes) ??
      timesRefusal(sent, state.bank.frozenAt, payload.thawedAt, payload.formulatedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const vials = state.bank.vials.filter((vial) => vialCodes.includes(vial.code));
    const made = madeProduct(state, found.session, payload);
    return happened(
      { type: 'sessionProductPrepared', sessionId: payload.sessionId, ...made, vials: vialCodes },
      ...breachEvents(sent, breaches(state, { session: found.session, vials, ...made })),
    );
  },
});

function vialRefusal({ bank }: StateAt<'treating'>, codes: readonly string[]): Refusal | undefined {
  for (const code of codes) {
    const vial = bank.vials.find((v) => v.code === code);
    if (!vial) return refusal('unknownVial', { code });
    if (gone.includes(vial.status)) return refusal('vialNotThere', { code, status: vial.status });
  }
  return undefined;
}

/** Numbers go on when a session is prepared again: no two containers ever share a code. */
function madeProduct(
  { orderId, protocol }: StateAt<'treating'>,
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

function breaches(
  { holds }: StateAt<'treating'>,
  made: {
    readonly session: Session;
    readonly vials: readonly Vial[];
    readonly thawedAt: string;
    readonly expiresAt: string;
  },
): readonly Breach[] {
  const { session, vials, thawedAt, expiresAt } = made;
  const early = session.plannedAt === undefined || hasCome(expiresAt, session.plannedAt);
  return [
    ...vials
      .filter((vial) => vial.status !== 'released')
      .map(
        ({ code: subject }) =>
          ({ rule: 'unreleasedVialThawed', scope: 'treatment', subject }) as const,
      ),
    ...vials
      .filter((vial) => hasCome(vial.expiresAt, thawedAt))
      .map(
        ({ code: subject }) =>
          ({ rule: 'expiredVialThawed', scope: 'treatment', subject }) as const,
      ),
    ...(early ? [{ rule: 'preparedEarly', subject: session.sessionId } as const] : []),
    ...(holds.length > 0 ? [{ rule: 'preparedOnHold', subject: session.sessionId } as const] : []),
  ];
}
