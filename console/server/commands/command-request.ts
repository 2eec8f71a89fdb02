import { commandBodySchema } from '../../contract/command-body.js';
import { isLateEntry } from '../../../domain/command.js';
import { canonicalJson } from '../../../domain/digest.js';
import { catalogue, isCommandType, type CommandType } from '../../../domain/order/catalogue.js';
import { asInstant } from '../../../domain/schedule/instants.js';
import type { JournalRow } from '../../../record/journal-row.js';
import { commandIdSchema, type CommandId } from '../../../domain/identifiers.js';
import { invalidRequest, parse } from '../http/parse.js';

/** A command as it was asked for, parsed by its own schemas. */
export type CommandRequest = {
  readonly commandId: CommandId;
  readonly type: CommandType;
  readonly basedOnRevision: number;
  readonly performedAt: string;
  readonly lateEntryReason: string | null;
  readonly secret: string | undefined;
  readonly payload: unknown;
  readonly notes: Readonly<Record<string, unknown>> | null;
};

/** The type a body says it is: known before the rest is looked at, so that policy comes first. */
export function commandTypeOf(body: unknown): CommandType {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  if (typeof type === 'string' && isCommandType(type)) return type;
  throw invalidRequest([{ path: 'type', message: 'There is no such command.' }]);
}

/** The id a body says it has: looked up before the rest is parsed; nothing when it is none. */
export function commandIdOf(body: unknown): CommandId | undefined {
  const id = typeof body === 'object' && body !== null && 'commandId' in body && body.commandId;
  return anyCommandId.safeParse(id).data;
}

const anyCommandId = commandIdSchema();

/**
 * Parses a command's body. Throws `invalidRequest` with one issue per field; a late entry without its reason and a
 * missing signature are issues too.
 */
export function parseCommand(type: CommandType, body: unknown, recordedAt: string): CommandRequest {
  const { commandId, basedOnRevision, payload, notes, ...rest } = parse(
    commandBodySchema(type),
    body,
  );
  const performedAt = asInstant(rest.performedAt);
  const issues = [
    ...(isLateEntry(performedAt, recordedAt) && !rest.lateEntryReason
      ? [{ path: 'lateEntryReason', message: 'Say why this is entered later than it was done.' }]
      : []),
    ...(catalogue[type].signature && !rest.signature
      ? [{ path: 'signature.secret', message: 'This needs your signature.' }]
      : []),
  ];
  if (issues.length > 0) throw invalidRequest(issues);
  return {
    commandId,
    type,
    basedOnRevision,
    performedAt,
    lateEntryReason: rest.lateEntryReason ?? null,
    secret: rest.signature?.secret,
    payload,
    notes: notes ?? null,
  };
}

/** True when the journal row under this id is this very request, sent again by the same person. */
export function isSameRequest(
  row: JournalRow,
  request: CommandRequest & { readonly personId: string; readonly orderId: string | undefined },
): boolean {
  return (
    row.actor.personId === request.personId &&
    // A new order has no id until the server mints one.
    (request.orderId === undefined || row.orderId === request.orderId) &&
    contentOf(row) === contentOf(request)
  );
}

function contentOf(
  asked: Pick<
    JournalRow,
    'type' | 'basedOnRevision' | 'performedAt' | 'payload' | 'notes' | 'lateEntryReason'
  >,
): string {
  const { type, basedOnRevision, performedAt, payload, notes, lateEntryReason } = asked;
  return canonicalJson({ type, basedOnRevision, performedAt, payload, notes, lateEntryReason });
}
