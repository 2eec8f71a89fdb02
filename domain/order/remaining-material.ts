/** What of the patient's cells still exists, and whether it may. */
import type { PlacedOrder, Vial, VialStatus } from './state.js';

/** Vials in these states are in a tank. */
const stored: readonly VialStatus[] = [
  'filled',
  'quarantined',
  'released',
  'allocated',
  'blocked',
  'retained',
  'rejected',
];

/** Vials that still exist. */
export const remainingVials = ({ bank }: Pick<PlacedOrder, 'bank'>): readonly Vial[] =>
  (bank?.vials ?? []).filter((vial) => stored.includes(vial.status));

/** True while there is tissue, a culture, a frozen backup or a harvest that never became vials. */
function tissueRemains(state: PlacedOrder): boolean {
  if (state.tissueDisposedAt !== undefined || !state.collection) return false;
  if (!state.culture) return true;
  const isGrowing = state.culture.vessels.some((vessel) => vessel.status === 'inUse');
  const isFrozen = (state.culture.backups ?? []).length > 0;
  return isGrowing || isFrozen || (state.harvest !== undefined && !state.bank);
}

/** True while something of the patient exists. */
export const somethingRemains = (state: PlacedOrder): boolean =>
  remainingVials(state).length > 0 || tissueRemains(state);

/** True when the decision to store still stands on a consent. */
export const isStoredWithConsent = ({ disposition, prescription }: PlacedOrder): boolean =>
  disposition?.outcome === 'store' && prescription.consents.includes('storage');
