import * as z from 'zod';
import { tubeCode } from '../../../identity/codes.js';
import { isDonationNumber } from '../../../identity/donation-number.js';
import { happened, refusal, refuse, type Decision } from '../../../refusal.js';
import { breachEvents } from '../../deviations.js';
import { collectionBreaches } from '../../collection-breaches.js';
import { defineCommand } from '../../define.js';
import type { OrderEvent } from '../../events.js';
import { purposes, skinPreparations } from '../../material.js';
import { remarkSchema } from '../../schemas.js';
import { beforeEarlierStep } from '../../sequence.js';
import type { PlacedOrder } from '../../state.js';

const bodySites = [
  'behindEarLeft',
  'behindEarRight',
  'upperArmInner',
  'groin',
  'otherSunProtected',
] as const;
const kinds = ['biopsy', 'blood'] as const;
/** Asked for when a tube holds a biopsy. */
const withBiopsy = { onlyWith: { field: 'items', is: 'biopsy' } };

/**
 * A biopsy (and blood) was taken, or the tubes that were asked for again. Each tube gets its code here, the donation
 * its number. Where the skin was punched, and how, belongs to a biopsy only.
 */
export const recordCollection = defineCommand({
  type: 'recordCollection',
  kind: 'fact',
  during: [
    'awaitingCollection',
    'awaitingIntakeDecision',
    'awaitingIsolation',
    'culturing',
    'awaitingBanking',
    'awaitingQcDecision',
  ],
  by: ['clinician', 'clinicAssistant'],
  secondPerson: ['clinician', 'clinicAssistant'],
  payload: () =>
    z
      .strictObject({
        bodySite: z.enum(bodySites).optional().meta(withBiopsy),
        punches: z.int().min(1).max(20).optional().meta(withBiopsy),
        skinPreparation: z.enum(skinPreparations).optional().meta(withBiopsy),
        items: z
          .array(z.strictObject({ kind: z.enum(kinds), purpose: z.enum(purposes) }))
          .min(1)
          .max(20),
      })
      .refine(
        ({ items, ...skin }) =>
          !items.some(({ kind }) => kind === 'biopsy') ||
          (skin.bodySite && skin.punches && skin.skinPreparation),
        { path: ['bodySite'] },
      ),
  notes: remarkSchema,
  facts: () => z.strictObject({ donationNumber: z.string().refine(isDonationNumber) }),
  offer: (state) =>
    state.collection && (!state.recollection || state.recollection.collected)
      ? refusal('alreadyCollected', { attempt: state.attempt })
      : undefined,
  decide(state, sent) {
    const { payload, facts, performedAt } = sent;
    const { attempt } = state;
    if (state.collection) return recollected(state, { ...payload, ...facts, at: performedAt });
    const { bodySite, punches, skinPreparation } = payload;
    const hasBiopsy = payload.items.some(
      (item) => item.kind === 'biopsy' && item.purpose === 'culture',
    );
    if (!hasBiopsy || !bodySite || !punches || !skinPreparation)
      return refuse('biopsyMissing', { attempt });
    const collection = {
      attempt,
      collectedAt: performedAt,
      bodySite,
      punches,
      donationNumber: facts.donationNumber,
      items: coded(state, payload.items, 0),
    };
    return happened(
      { type: 'biopsyCollected', collection },
      ...breachEvents(
        sent,
        collectionBreaches(state, { punches, skinPreparation, items: payload.items }),
      ),
    );
  },
});

type Taken = {
  readonly items: readonly {
    readonly kind: (typeof kinds)[number];
    readonly purpose: (typeof purposes)[number];
  }[];
};

/** Only what was asked for: another biopsy would have another age than the one that is here. */
function recollected(
  state: PlacedOrder,
  taken: Taken & { readonly donationNumber: string; readonly at: string },
): Decision<OrderEvent> {
  const { collection, recollection, attempt } = state;
  if (!collection || !recollection) return refuse('alreadyCollected', { attempt });
  const other = taken.items.find(({ purpose }) => !recollection.purposes.includes(purpose));
  if (other) return refuse('itemNotRequested', { purpose: other.purpose });
  const impossible = beforeEarlierStep(taken.at, collection.collectedAt);
  if (impossible) return { ok: false, refusal: impossible };
  return happened({
    type: 'itemsRecollected',
    items: coded(state, taken.items, collection.items.length),
    collectedAt: taken.at,
    donationNumber: taken.donationNumber,
  });
}

/** Every tube with its own code; numbers go on within an attempt. */
const coded = ({ orderId, attempt }: PlacedOrder, items: Taken['items'], after: number) =>
  items.map((item, i) => ({ code: tubeCode(orderId, attempt, after + i + 1), ...item }));
