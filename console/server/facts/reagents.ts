import { feedCulture } from '../../../domain/order/commands/culture/feed-culture.js';
import { passageCulture } from '../../../domain/order/commands/culture/passage-culture.js';
import { startCulture } from '../../../domain/order/commands/culture/start-culture.js';
import type { Database } from '../../../record/database.js';
import { readReagents } from '../../../record/reagents.js';
import { loaderFor } from './loader.js';

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
