import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { statusOfRefusal } from '../../contract/errors.js';
import { actingRole, type Actor } from '../../../domain/command.js';
import { canonicalJson } from '../../../domain/digest.js';
import { orderIdSchema } from '../../../domain/identifiers.js';
import { placeOrder } from '../../../domain/order/commands/prescription/place-order.js';
import { catalogue, type CommandType } from '../../../domain/order/catalogue.js';
import { refusal } from '../../../domain/refusal.js';
import { addMinutes } from '../../../domain/schedule/instants.js';
import { appendAudit } from '../../../record/audit.js';
import { commandHash } from '../../../record/command-hash.js';
import { acceptCommand, readCommand } from '../../../record/journal.js';
import type { JournalRow, SignatureRow, StoredCommand } from '../../../record/journal-row.js';
import type { Lease } from '../../../record/leases.js';
import type { StoredOrder } from '../../../record/orders.js';
import type { Person } from '../../../record/people.js';
import { checkSigningSecret } from '../auth/secrets.js';
import { clinicNow, nowOf, type Now } from '../clock-now.js';
import type { Deps } from '../deps.js';
import { loadFacts } from '../facts/loaders.js';
import { problem, problemWithStatus } from '../http/problem.js';
import { checkVisible, orderIfAny, refusedWhileWaiting } from '../reads/order-view.js';
import { newLease } from './deliver.js';
import {
  commandIdOf,
  commandTypeOf,
  isSameRequest,
  parseCommand,
  type CommandRequest,
} from './command-request.js';

type Asked = {
  readonly request: Request;
  readonly person: Person;
  readonly orderId: string | undefined;
};

/** How long the order may still take a command that nobody waits for any more. */
const validMinutes = 15;

export type TakenIn = {
  readonly row: StoredCommand;
  /** The right to send it, of a command that is new in the journal. */
  readonly lease?: Lease;
};

/**
 * Takes a command into the journal: policy, parsing, the order, the signing secret, the facts, then one transaction.
 * Without `orderId` it is a new order. The same request under a known id answers the row that is there.
 * Throws the problem to answer with.
 */
export async function takeIn(deps: Deps, asked: Asked): Promise<TakenIn> {
  const { person, request, orderId } = asked;
  const body: unknown = request.body;
  const type = commandTypeOf(body);
  if ((type === placeOrder.type) !== (orderId === undefined))
    throw problem('invalidRequest', 'This command does not belong to this path.', {
      issues: [{ path: 'type', message: 'This command does not belong to this path.' }],
    });
  const actor = await permittedActor(deps, person, type);
  const stored =
    orderId === undefined ? undefined : await orderIfAny(deps.db, orderId, commandIdOf(body));
  const clock = stored ? nowOf(stored.clock) : await clinicNow(deps.db);
  const command = parseCommand(type, body, clock.now);

  // An order that was read has told already when the journal has nothing under this id.
  const isNew = stored && !stored.fate;
  const known = isNew ? undefined : await readCommand(deps.db, command.commandId);
  if (known) return { row: sameOrReused(known, command, asked) };
  const order = orderId === undefined ? undefined : checkVisible(person, stored);
  const waiting = order && refusedWhileWaiting(order);
  if (waiting)
    throw problemWithStatus(statusOfRefusal(waiting), {
      error: 'refused',
      message: `Refused: ${waiting.code}.`,
      refusal: waiting,
      commandId: command.commandId,
    });
  if (command.secret !== undefined && catalogue[type].signature) {
    await checkSigningSecret(deps, request, {
      person,
      secret: command.secret,
      commandId: command.commandId,
    });
  }
  const facts = await loadFacts(type, command.payload, {
    db: deps.db,
    person,
    recordedAt: clock.now,
    ...(order ? { order } : {}),
  });
  const row = journalRow({
    command,
    actor,
    clock,
    facts,
    orderId: order?.orderId ?? mintedId(facts),
  });
  const lease = newLease();
  const accepted = await acceptCommand(deps.db, {
    command: row,
    lease,
    ...signatureOf(type, row, person, order),
  });
  return accepted.outcome === 'accepted'
    ? { row: accepted.row, lease }
    : { row: sameOrReused(accepted.row, command, asked) };
}

/** Who acts, in the first of their roles that the command permits. Throws `notAllowed`; the attempt is audited. */
async function permittedActor(deps: Deps, person: Person, type: CommandType): Promise<Actor> {
  const { by } = catalogue[type];
  const { personId, roles, siteId } = person;
  const role = actingRole(by, roles);
  if (role && by.some((each) => each === role)) return { personId, roles, siteId, role };
  await appendAudit(deps.db, {
    personId,
    action: 'commandNotAllowed',
    subjectKind: 'commandType',
    subjectId: type,
  });
  const why = role ? { refusal: refusal('notYourRole', { role, permitted: by }) } : {};
  throw problem('notAllowed', 'None of your roles may do this.', why);
}

function sameOrReused(
  row: StoredCommand,
  command: CommandRequest,
  { person, orderId }: Asked,
): StoredCommand {
  if (isSameRequest(row, { ...command, personId: person.personId, orderId })) return row;
  throw problem('commandIdReused', 'This command id was used for something else.', {
    commandId: command.commandId,
  });
}

function journalRow(parts: {
  readonly command: CommandRequest;
  readonly actor: Actor;
  readonly clock: Pick<Now, 'now' | 'isStepped'>;
  readonly facts: unknown;
  readonly orderId: JournalRow['orderId'];
}): JournalRow {
  const { commandId, type, basedOnRevision, performedAt, payload, notes, lateEntryReason } =
    parts.command;
  const { now, isStepped } = parts.clock;
  const row = {
    commandId,
    orderId: parts.orderId,
    type,
    basedOnRevision,
    performedAt,
    recordedAt: now,
    validUntil: addMinutes(now, validMinutes),
    clinicTime: isStepped ? now : null,
    actor: parts.actor,
    payload,
    notes,
    facts: parts.facts ?? null,
    lateEntryReason,
  };
  return { ...row, hash: commandHash(row) };
}

/** Who signed what, meaning what: bound to the content and to the state it was read from. */
function signatureOf(
  type: CommandType,
  row: JournalRow,
  person: Person,
  order: StoredOrder | undefined,
): { readonly signature?: SignatureRow } {
  const { signature: meaning, reads } = catalogue[type];
  if (!meaning) return {};
  const { orderId, basedOnRevision, payload, notes, recordedAt } = row;
  const read = {
    orderId,
    type,
    basedOnRevision,
    payload,
    notes,
    reads,
    state: order?.state ?? null,
  };
  const recordHash = createHash('sha256').update(canonicalJson(read)).digest('hex');
  const { personId, name: printedName } = person;
  return { signature: { personId, printedName, meaning, signedAt: recordedAt, recordHash } };
}

/** The number the loader of a new order's facts minted. */
function mintedId(facts: unknown): JournalRow['orderId'] {
  return typeof facts === 'object' && facts !== null && 'orderId' in facts
    ? orderIdSchema().parse(facts.orderId)
    : orderIdSchema().parse(undefined);
}
