import type * as z from 'zod';
import type { Actor, Sent } from '../../domain/command.js';
import { digest } from '../../domain/digest.js';
import { commandIdSchema } from '../../domain/identifiers.js';
import { catalogue, type Catalogue, type CommandType } from '../../domain/order/catalogue.js';
import { addMinutes } from '../../domain/schedule/instants.js';

export type PayloadInput<T extends CommandType> = z.input<ReturnType<Catalogue[T]['payload']>>;
export type FactsInput<T extends CommandType> = z.input<
  ReturnType<NonNullable<Catalogue[T]['facts']>>
>;

/** A form that was opened on whatever is newest. */
export const newest = 999_999;

let commands = 0;
/** A new command id; its first eight characters differ too, as ids derived from it use them. */
const nextCommandId = () => {
  commands += 1;
  return `${commands.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
};

/**
 * A command as the workflow gets it: payload and facts parsed by its own schemas (throws when they do not fit).
 * Recorded at the moment it was done unless `recordedAt` says otherwise.
 */
export function sent<T extends CommandType>(
  type: T,
  payload: PayloadInput<T>,
  options: {
    readonly by: Actor;
    readonly at: string;
    readonly recordedAt?: string;
    readonly basedOnRevision?: number;
    readonly facts?: FactsInput<T>;
    readonly commandId?: string;
  },
): Sent {
  const { by, at, recordedAt = at, basedOnRevision = newest, facts } = options;
  const command = catalogue[type];
  const body = {
    commandId: commandIdSchema().parse(options.commandId ?? nextCommandId()),
    type,
    basedOnRevision,
    performedAt: at,
    recordedAt,
    validUntil: addMinutes(recordedAt, 15),
    actor: by,
    payload: command.payload().parse(payload),
    facts: command.facts?.().parse(facts),
  };
  return { ...body, hash: digest(body) };
}
