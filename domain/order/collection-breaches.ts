import type { Breach } from './deviations.js';
import type { CollectedItem, SkinPreparation } from './material.js';
import { needsSerology } from './serology.js';
import type { PlacedOrder } from './state.js';

/** Every rule that a collection broke. Tubes that were not taken can be asked for again at the intake. */
export function collectionBreaches(
  state: PlacedOrder,
  taken: {
    readonly punches: number;
    readonly skinPreparation: SkinPreparation;
    readonly items: readonly Pick<CollectedItem, 'purpose'>[];
  },
): readonly Breach[] {
  const { prescription, protocol } = state;
  const { punchesMin, punchesMax } = protocol.collection;
  const breaches: Breach[] = [];
  if (!prescription.consents.includes('collection'))
    breaches.push({ rule: 'consentMissing', scope: 'material' });
  if (taken.punches < punchesMin || taken.punches > punchesMax)
    breaches.push({ rule: 'punchesOutOfRange', subject: String(taken.punches) });
  // Iodine left on the skin keeps cells from growing out.
  if (taken.skinPreparation === 'povidoneIodine')
    breaches.push({ rule: 'collectedWithPovidoneIodine' });
  if (needsSerology(state) && !taken.items.some(({ purpose }) => purpose === 'serology'))
    breaches.push({ rule: 'collectionIncomplete', subject: 'serology' });
  return breaches;
}
