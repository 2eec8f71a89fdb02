import type { Allergen } from '../protocol/protocol.js';
import { isAfter } from '../schedule/instants.js';
import { refusal, type Refusal } from '../refusal.js';
import type { Breach } from './deviations.js';
import type { Reagent } from './schemas.js';
import type { PlacedOrder } from './state.js';

/** The refusal of a lot the record does not know; it cannot have been used, so it was misread. */
export function unknownReagent(
  lots: readonly string[],
  reagents: readonly Reagent[],
): Refusal | undefined {
  const lot = lots.find((each) => !reagents.some((reagent) => reagent.lot === each));
  return lot === undefined ? undefined : refusal('unknownReagentLot', { lot });
}

/**
 * Rules that lots broke when they were used: out of date (the product is held back), or with something the patient is
 * allergic to (the treatment is held: cells keep traces of their medium).
 */
export function reagentBreaches(
  state: PlacedOrder,
  used: {
    readonly lots: readonly string[];
    readonly reagents: readonly Reagent[];
    readonly at: string;
  },
): readonly Breach[] {
  const { allergies } = state.prescription;
  return [...new Set(used.lots)].flatMap((lot): Breach[] => {
    const reagent = used.reagents.find((each) => each.lot === lot);
    if (!reagent) return [];
    const expired = isAfter(used.at, endOf(reagent.expiresAt));
    const allergic = reagent.contains.some((allergen) => allergies.includes(allergen));
    return [
      ...(expired ? [{ rule: 'reagentExpired', scope: 'release', subject: lot } as const] : []),
      ...(allergic
        ? [{ rule: 'allergenInReagent', scope: 'treatment', subject: lot } as const]
        : []),
    ];
  });
}

/**
 * Lots that were used already and contain what the patient turned out to be allergic to: the treatment is held. What
 * was known before was judged when the lot was used.
 */
export function allergyBreaches(
  { prescription, culture }: PlacedOrder,
  told: { readonly allergies: readonly Allergen[]; readonly reagents: readonly Reagent[] },
): readonly Breach[] {
  const found = told.allergies.filter((each) => !prescription.allergies.includes(each));
  return (culture?.reagentLots ?? [])
    .filter((lot) =>
      told.reagents.some(
        (each) => each.lot === lot && each.contains.some((part) => found.includes(part)),
      ),
    )
    .map((lot) => ({ rule: 'allergenInReagent', scope: 'treatment', subject: lot }));
}

/** A date stands for the end of its day (UTC). */
const endOf = (expiresAt: string): string =>
  expiresAt.length === 10 ? `${expiresAt}T23:59:59.999Z` : expiresAt;
