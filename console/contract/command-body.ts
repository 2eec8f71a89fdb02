import * as z from 'zod';
import { commandIdSchema, instantSchema } from '../../domain/identifiers.js';
import { catalogue, commandTypes, type CommandType } from '../../domain/order/catalogue.js';

/** What every command's body has beside its own payload and notes. */
const envelope = () => ({
  commandId: commandIdSchema(),
  /** Revision the form was opened on; 0 for a new order. */
  basedOnRevision: z.int().nonnegative(),
  performedAt: instantSchema(),
  /** Why it is entered late; needed when `performedAt` is more than 15 minutes ago. */
  lateEntryReason: z.string().trim().min(3).max(500).optional(),
  signature: z.strictObject({ secret: z.string().min(1).max(200) }).optional(),
});

/**
 * Body of `POST /api/orders/:orderId/commands` (and `POST /api/orders` for `placeOrder`) for one command type. Made when
 * first asked for: making a schema costs more than parsing with it.
 */
export function commandBodySchema(type: CommandType) {
  const made = bodies.get(type) ?? makeBody(type);
  bodies.set(type, made);
  return made;
}

const bodies = new Map<CommandType, ReturnType<typeof makeBody>>();

function makeBody(type: CommandType) {
  const command = catalogue[type];
  return z.strictObject({
    ...envelope(),
    type: z.literal(type),
    payload: command.payload(),
    /** Notes that say nothing may be left out; those with a required field are asked for. */
    notes: (command.notes ? command.notes() : z.strictObject({})).prefault({}),
  });
}
export type CommandBody = {
  readonly commandId: string;
  readonly type: CommandType;
  readonly basedOnRevision: number;
  readonly performedAt: string;
  readonly lateEntryReason?: string;
  readonly signature?: { readonly secret: string };
  readonly payload: unknown;
  readonly notes?: Readonly<Record<string, unknown>>;
};
export { commandTypes };
