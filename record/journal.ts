import type { Actor, Sent } from '../domain/command.js';
import type { CommandId, OrderId, PersonId } from '../domain/identifiers.js';
import type { Refusal } from '../domain/refusal.js';
import type { SignatureMeaning } from '../domain/roles.js';
import type { Database, Executor } from './database.js';

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
/** A command in the journal, and what became of it. */
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
export type Accepted = { readonly outcome: 'accepted' | 'known' | 'reused'; readonly row: StoredCommand };
export type CommandFate =
  | { readonly status: 'pending'; readonly commandId: string; readonly orderId: string }
  | { readonly status: 'applied'; readonly commandId: string; readonly orderId: string; readonly revision: number }
  | { readonly status: 'refused'; readonly commandId: string; readonly orderId: string; readonly refusal: Refusal };

export async function acceptCommand(
  _db: Database,
  _what: { readonly command: JournalRow; readonly signature?: SignatureRow },
): Promise<Accepted> {
  throw new Error('not written yet');
}
export async function readCommand(_db: Executor, _commandId: string): Promise<StoredCommand | undefined> {
  throw new Error('not written yet');
}
export async function commandFate(_db: Executor, _commandId: string): Promise<CommandFate | undefined> {
  throw new Error('not written yet');
}
export async function refuseCommand(_db: Database, _commandId: string, _refusal: Refusal): Promise<CommandFate> {
  throw new Error('not written yet');
}
export async function leaseCommand(_db: Executor, _commandId: string, _holder: string, _seconds: number): Promise<boolean> {
  throw new Error('not written yet');
}
export async function releaseLease(_db: Executor, _commandId: string, _holder: string): Promise<void> {
  throw new Error('not written yet');
}
export async function pendingCommands(
  _db: Executor,
  _filter: { readonly olderThanSeconds: number },
): Promise<readonly StoredCommand[]> {
  throw new Error('not written yet');
}
export function rowToSent(_row: JournalRow): Sent {
  throw new Error('not written yet');
}
export function commandHash(_row: Omit<JournalRow, 'hash'>): string {
  throw new Error('not written yet');
}
