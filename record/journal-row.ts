import type { Actor } from '../domain/command.js';
import type { CommandId, OrderId, PersonId } from '../domain/identifiers.js';
import type { Refusal } from '../domain/refusal.js';
import type { SignatureMeaning } from '../domain/roles.js';

/** A command as the journal takes it in. `hash` covers everything in it (`commandHash`). */
export type JournalRow = {
  readonly commandId: CommandId;
  readonly orderId: OrderId;
  readonly type: string;
  readonly hash: string;
  readonly basedOnRevision: number;
  readonly performedAt: string;
  readonly recordedAt: string;
  readonly validUntil: string;
  readonly clinicTime: string | null;
  readonly actor: Actor;
  readonly payload: unknown;
  readonly notes: Readonly<Record<string, unknown>> | null;
  readonly facts: unknown;
  readonly lateEntryReason: string | null;
};
/** A command in the journal, and what became of it. Its instants are spelled as everywhere: `…sssZ`. */
export type StoredCommand = JournalRow & {
  readonly status: 'pending' | 'applied' | 'refused';
  readonly revision: number | null;
  readonly refusal: Refusal | null;
};
/** An electronic signature: who (as printed), what it says, when, and the hash of what the person had read. */
export type SignatureRow = {
  readonly personId: PersonId;
  readonly printedName: string;
  readonly meaning: SignatureMeaning;
  readonly signedAt: string;
  readonly recordHash: string;
};
export type CommandFate =
  | { readonly status: 'pending'; readonly commandId: string; readonly orderId: string }
  | {
      readonly status: 'applied';
      readonly commandId: string;
      readonly orderId: string;
      readonly revision: number;
    }
  | {
      readonly status: 'refused';
      readonly commandId: string;
      readonly orderId: string;
      readonly refusal: Refusal;
    };

/** What became of a command in the journal. */
export function fateOf({
  commandId,
  orderId,
  ...row
}: Pick<StoredCommand, 'commandId' | 'orderId' | 'revision' | 'refusal'>): CommandFate {
  if (row.revision !== null)
    return { status: 'applied', commandId, orderId, revision: row.revision };
  if (row.refusal !== null) return { status: 'refused', commandId, orderId, refusal: row.refusal };
  return { status: 'pending', commandId, orderId };
}
