import { feedCulture } from '../../../domain/order/commands/culture/feed-culture.js';
import { passageCulture } from '../../../domain/order/commands/culture/passage-culture.js';
import { startCulture } from '../../../domain/order/commands/culture/start-culture.js';
import { amendPrescription } from '../../../domain/order/commands/prescription/amend-prescription.js';
import { rescreenPatient } from '../../../domain/order/commands/prescription/rescreen-patient.js';
import type { Database } from '../../../record/database.js';
import { readReagents } from '../../../record/reagents.js';
import { loaderFor, type FactsContext } from './loader.js';

/** What the record knows of the lots that were used; unknown ones are missing from it. */
export const startCultureFacts = loaderFor(startCulture, (payload, { db }) =>
  reagentsOf(db, payload.reagentLots),
);
export const feedCultureFacts = loaderFor(feedCulture, (payload, { db }) =>
  reagentsOf(db, [payload.mediumLot]),
);
export const passageCultureFacts = loaderFor(passageCulture, (payload, { db }) =>
  reagentsOf(db, payload.reagentLots),
);

/** What the lots contain that this order's culture has got so far. */
export const amendPrescriptionFacts = loaderFor(amendPrescription, (_payload, context) =>
  reagentsUsed(context),
);
export const rescreenPatientFacts = loaderFor(rescreenPatient, (_payload, context) =>
  reagentsUsed(context),
);

const reagentsUsed = ({ db, order }: FactsContext) =>
  reagentsOf(db, order?.state.culture?.reagentLots ?? []);

async function reagentsOf(db: Database, lots: readonly string[]) {
  const known = await readReagents(db, [...new Set(lots)]);
  return {
    reagents: known.map(({ lot, name, expiresAt, allergens }) => ({
      lot,
      name,
      expiresAt,
      contains: [...allergens],
    })),
  };
}
