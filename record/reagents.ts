import type { Allergen } from '../domain/protocol/protocol.js';
import type { Executor } from './database.js';

export type ReagentLot = {
  readonly lot: string;
  readonly name: string;
  readonly expiresAt: string;
  readonly allergens: readonly Allergen[];
};

export async function addReagentLot(_db: Executor, _lot: ReagentLot): Promise<void> {
  throw new Error('not written yet');
}
/** The lots among `lots` that exist, in the order of their numbers. */
export async function readReagents(_db: Executor, _lots: readonly string[]): Promise<readonly ReagentLot[]> {
  throw new Error('not written yet');
}
export async function listReagentLots(_db: Executor): Promise<readonly ReagentLot[]> {
  throw new Error('not written yet');
}
