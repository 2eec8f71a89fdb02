import type * as z from 'zod';
import type { Database } from '../../../record/database.js';
import type { StoredOrder } from '../../../record/orders.js';
import type { Person } from '../../../record/people.js';

/** What a loader may ask: the record, and who acts when. */
export type FactsContext = {
  readonly db: Database;
  readonly person: Person;
  readonly recordedAt: string;
  /** The order the command is for, as it is recorded now; absent for a new one. */
  readonly order?: StoredOrder;
};
/** Loads from the record what one command's rule must know. The answer has the shape the command declares. */
export type FactsLoader = (payload: unknown, context: FactsContext) => Promise<unknown>;

/** A loader for a command, typed by the command's own schemas: payload in, facts out. */
export function loaderFor<P extends z.ZodType, F extends z.ZodType>(
  command: { readonly payload: () => P; readonly facts?: () => F },
  load: (payload: z.output<P>, context: FactsContext) => Promise<z.input<F>>,
): FactsLoader {
  // Made when first needed: making a schema costs more than parsing with it.
  let schemas: { readonly payload: P; readonly facts: F | undefined } | undefined;
  return async (payload, context) => {
    schemas ??= { payload: command.payload(), facts: command.facts?.() };
    const facts = await load(schemas.payload.parse(payload), context);
    return schemas.facts?.parse(facts);
  };
}
