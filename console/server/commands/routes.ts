import type { Express } from 'express';
import { commandIdSchema } from '../../../domain/identifiers.js';
import { readCommand } from '../../../record/journal.js';
import type { StoredCommand } from '../../../record/journal-row.js';
import { readOrder } from '../../../record/orders.js';
import type { Person } from '../../../record/people.js';
import { statusOfRefusal } from '../../contract/errors.js';
import type { CommandAnswer, CommandFate } from '../../contract/reads.js';
import type { Deps } from '../deps.js';
import { problem, problemWithStatus, type Problem } from '../http/problem.js';
import { signedRoute, type SignedCall } from '../http/route.js';
import { hasRole } from '../policy.js';
import { orderView } from '../reads/order-view.js';
import { deliver, type Delivery } from './deliver.js';
import { takeIn } from './take-in.js';

/** Commands: taking them in, and telling what became of them. */
export function commandRoutes(app: Express, deps: Deps): void {
  signedRoute(app, deps, 'placeOrder', (call) => submit(deps, call, undefined));
  signedRoute(app, deps, 'submitCommand', (call) =>
    submit(deps, call, String(call.request.params['orderId'])),
  );
  signedRoute(app, deps, 'getCommand', ({ request, person }) =>
    fateOf(deps, person, request.params['commandId']),
  );
}

async function submit(
  deps: Deps,
  { request, person }: SignedCall,
  orderId: string | undefined,
): Promise<CommandAnswer> {
  const untilMs = Date.now() + deps.answerWithinMs;
  const { row, lease } = await takeIn(deps, { request, person, orderId });
  const fate = fateOfRow(row);
  const delivery: Delivery =
    fate.status === 'pending'
      ? await deliver(deps, row, { untilMs, ...(lease ? { lease } : {}) })
      : fate;
  deps.metrics.commands.inc({ type: row.type, outcome: delivery.status });
  if (delivery.status === 'refused') deps.metrics.refusals.inc({ code: delivery.refusal.code });
  if (delivery.status !== 'applied') throw await notApplied(deps, row, delivery);

  const order = delivery.order ?? (await readOrder(deps.db, row.orderId));
  if (!order)
    throw problem('unavailable', 'The order cannot be read.', { commandId: row.commandId });
  const { commandId, revision } = delivery;
  return {
    commandId,
    orderId: row.orderId,
    revision,
    view: await orderView(deps, { person, order }),
  };
}

/** What the journal says a command came to: a repeated request answers what the first one did. */
function fateOfRow({ commandId, orderId, status, revision, refusal }: StoredCommand): CommandFate {
  if (status === 'applied' && revision !== null) return { status, commandId, orderId, revision };
  if (status === 'refused' && refusal) return { status, commandId, orderId, refusal };
  return { status: 'pending', commandId, orderId };
}

async function notApplied(
  { db }: Deps,
  { commandId, orderId }: StoredCommand,
  delivery: Exclude<Delivery, { readonly status: 'applied' }>,
): Promise<Problem> {
  if (delivery.status === 'pending') {
    return delivery.why === 'unanswered'
      ? problem(
          'notConfirmed',
          'Not confirmed yet. It is sent again by itself and cannot count twice.',
          { commandId },
        )
      : problem('unavailable', 'Not possible at the moment; nothing was lost. Try again.', {
          commandId,
        });
  }
  const { refusal } = delivery;
  const stale = refusal.code === 'staleRevision' ? await readOrder(db, orderId) : undefined;
  return problemWithStatus(statusOfRefusal(refusal), {
    error: refusal.code === 'internalError' ? 'internal' : 'refused',
    message:
      refusal.code === 'internalError'
        ? 'This could not be processed; quality assurance and support were told.'
        : `Refused: ${refusal.code}.`,
    refusal,
    commandId,
    ...(stale ? { revision: stale.revision } : {}),
  });
}

/** A command's fate, for its author and those who oversee all. */
async function fateOf({ db }: Deps, person: Person, id: unknown): Promise<CommandFate> {
  const commandId = commandIdSchema().safeParse(id).data;
  const row = commandId && (await readCommand(db, commandId));
  const mayAsk =
    row?.actor.personId === person.personId ||
    hasRole(person, 'qualityAssurance', 'auditor', 'administrator');
  if (!row || !mayAsk) throw problem('notFound', 'There is no such command.');
  return fateOfRow(row);
}
