import * as z from 'zod';
import { tubeCode } from '../../../identity/codes.js';
import { isDonationNumber } from '../../../identity/donation-number.js';
import { happened, refusal, refuse } from '../../../refusal.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import type { StateAt } from '../../state.js';

const bodySites = [
  'behindEarLeft',
  'behindEarRight',
  'upperArmInner',
  'groin',
  'otherSunProtected',
] as const;
const skinPreparations = ['alcohol', 'chlorhexidine', 'povidoneIodine'] as const;
const kinds = ['biopsy', 'blood'] as const;
const purposes = ['culture', 'serology', 'strReference', 'autologousSerum', 'archive'] as const;

/** A biopsy (and blood) was taken. Each tube gets its code here, the donation its number. */
export const recordCollection = defineCommand({
  type: 'recordCollection',
  kind: 'fact',
  during: ['awaitingCollection'],
  by: ['clinician', 'clinicAssistant'],
  secondPerson: ['clinician', 'clinicAssistant'],
  payload: () =>
    z.strictObject({
      bodySite: z.enum(bodySites),
      punches: z.int().min(1).max(20),
      skinPreparation: z.enum(skinPreparations),
      items: z
        .array(z.strictObject({ kind: z.enum(kinds), purpose: z.enum(purposes) }))
        .min(1)
        .max(20),
    }),
  notes: remarkSchema,
  facts: () => z.strictObject({ donationNumber: z.string().refine(isDonationNumber) }),
  offer: (state) =>
    state.collection ? refusal('alreadyCollected', { attempt: state.attempt }) : undefined,
  decide(state, sent) {
    const { payload, facts, performedAt } = sent;
    const { orderId, attempt } = state;
    if (!payload.items.some((item) => item.kind === 'biopsy' && item.purpose === 'culture'))
      return refuse('biopsyMissing', { attempt });
    const collection = {
      attempt,
      collectedAt: performedAt,
      bodySite: payload.bodySite,
      punches: payload.punches,
      donationNumber: facts.donationNumber,
      items: payload.items.map((item, i) => ({ code: tubeCode(orderId, attempt, i + 1), ...item })),
    };
    return happened(
      { type: 'biopsyCollected', collection },
      ...breachEvents(sent, breachesOf(state, payload)),
    );
  },
});

function breachesOf(
  { prescription, protocol }: StateAt<'awaitingCollection'>,
  taken: { readonly punches: number; readonly skinPreparation: (typeof skinPreparations)[number] },
): readonly Breach[] {
  const { punchesMin, punchesMax } = protocol.collection;
  const breaches: Breach[] = [];
  if (!prescription.consents.includes('collection'))
    breaches.push({ rule: 'consentMissing', scope: 'material' });
  if (taken.punches < punchesMin || taken.punches > punchesMax)
    breaches.push({ rule: 'punchesOutOfRange', subject: String(taken.punches) });
  // Iodine left on the skin keeps cells from growing out.
  if (taken.skinPreparation === 'povidoneIodine')
    breaches.push({ rule: 'collectedWithPovidoneIodine' });
  return breaches;
}
