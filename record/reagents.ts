import type { Allergen } from '../domain/protocol/protocol.js';
import type { Executor } from './database.js';

/** A lot of a medium or reagent that touches cells. */
export type ReagentLot = {
  readonly lot: string;
  readonly name: string;
  readonly expiresAt: string;
  readonly allergens: readonly Allergen[];
};

export async function addReagentLot(db: Executor, lot: ReagentLot): Promise<void> {
  await db.kysely.insertInto('reagentLots').values(lot).execute();
}

/** Those of `lots` that exist, in the order of their numbers. */
export async function readReagents(
  db: Executor,
  lots: readonly string[],
): Promise<readonly ReagentLot[]> {
  return lots.length === 0 ? [] : all(db).where('lot', 'in', lots).execute();
}

/** Every lot, in the order of their numbers. */
export async function listReagentLots(db: Executor): Promise<readonly ReagentLot[]> {
  return all(db).execute();
}

const all = (db: Executor) =>
  db.kysely
    .selectFrom('reagentLots')
    .select(['lot', 'name', 'expiresAt', 'allergens'])
    .orderBy('lot');
