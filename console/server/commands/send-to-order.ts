import { placeOrder } from '../../../domain/order/commands/prescription/place-order.js';
import { orderProcess } from '../../../domain/order/process.js';
import type { OrderState } from '../../../domain/order/state.js';
import { step } from '../../../domain/process.js';
import { readOrder, restartFromRecord } from '../../../record/orders.js';
import { rowToSent } from '../../../record/journal.js';
import type { StoredCommand } from '../../../record/journal-row.js';
import { clinicNow } from '../clock-now.js';
import type { Deps } from '../deps.js';
import { waitsForQualityAssurance } from '../divergence.js';
import { searchableOf } from '../searchable.js';
import type { Submission } from '../submission.js';
import type { Start } from '../workflow-gateway.js';

export type SendDeps = Pick<
  Deps,
  'db' | 'log' | 'gateway' | 'keeper' | 'deployment' | 'inTurn' | 'codeVersion'
>;

/**
 * Sends a command to its order's workflow. A new order is started with it; an order that ought to run and does not is
 * brought back from the record first; a closed one is opened again for it. A superseded server leaves both to the sweep
 * of the current version.
 */
export async function sendToOrder(deps: SendDeps, row: StoredCommand): Promise<Submission> {
  if (row.type === placeOrder.type) return sendFirst(deps, row);
  const message = { kind: 'command', sent: rowToSent(row) } as const;
  const submission = await deps.gateway.submit(row.orderId, row.commandId, message);
  if (submission.outcome !== 'notRunning') return submission;

  const order = await readOrder(deps.db, row.orderId);
  if (!order || !(await deps.deployment.isCurrent())) return submission;
  if (orderProcess.isClosed(order.state)) return deps.inTurn(row.orderId, () => reopen(deps, row));
  await deps.keeper.lookAt(row.orderId, 'notFound');
  return deps.gateway.submit(row.orderId, row.commandId, message);
}

/**
 * The rules first, so that a prescription that is refused leaves nothing behind; a superseded server does not know the
 * rules in force and leaves the answer to the workflow, which ends by itself when it refuses.
 */
async function sendFirst(deps: SendDeps, row: StoredCommand): Promise<Submission> {
  const codeVersion = await deps.deployment.currentVersion();
  const isOfOurRules = codeVersion === deps.codeVersion;
  const refused =
    isOfOurRules && (await refusedByRecord(deps, row, orderProcess.start(row.orderId)));
  if (refused) return refused;
  const { protocol, clinic } = placeOrder.facts?.().parse(row.facts) ?? {};
  const start: Start = {
    input: { orderId: row.orderId, epoch: 1, codeVersion, clock: clockOf(row) },
    searchable: { stage: 'new', protocol: protocol?.code ?? '', site: clinic?.siteId ?? '' },
  };
  const message = { kind: 'command', sent: rowToSent(row) } as const;
  const submission = await deps.gateway.startWith(start, row.commandId, message);
  if (submission.outcome !== 'unanswered' || !isOfOurRules) return submission;
  // The keeper does not see it, for the record does not have it: started under rules whose workers are gone?
  const running = await deps.gateway.runningVersion(row.orderId);
  const isStranded = running !== undefined && running !== codeVersion;
  if (!isStranded || (await readOrder(deps.db, row.orderId))) return submission;
  await deps.gateway.restart(start);
  return deps.gateway.submit(row.orderId, row.commandId, message);
}

/**
 * Closed is not deaf: what may still come starts the workflow from its snapshot, with the command in the same call. Of two
 * that come at once one opens it, the other finds it open: a second restart would set the first run aside.
 */
async function reopen(deps: SendDeps, row: StoredCommand): Promise<Submission> {
  const message = { kind: 'command', sent: rowToSent(row) } as const;
  // Whoever came before may have opened it by now.
  const submission = await deps.gateway.submit(row.orderId, row.commandId, message);
  const order = await readOrder(deps.db, row.orderId);
  if (submission.outcome !== 'notRunning' || !order) return submission;
  // A restart would put the run away that may know more than a record brought back from an older copy.
  if ((await waitsForQualityAssurance(deps, row.orderId)) === 'waits') return submission;
  const refused = await refusedByRecord(deps, row, order.state);
  if (refused) return refused;
  const restart = await restartFromRecord(deps.db, row.orderId, {
    by: deps.codeVersion,
    ifEpoch: order.epoch,
  });
  if (!restart) return deps.gateway.submit(row.orderId, row.commandId, message);
  return deps.gateway.startWith(
    {
      input: {
        orderId: row.orderId,
        epoch: restart.epoch,
        codeVersion: deps.codeVersion,
        snapshot: restart.snapshot,
        clock: clockOf(row),
      },
      searchable: searchableOf(order.state),
    },
    row.commandId,
    message,
  );
}

/** What the rules say to a command where no workflow runs that could be asked. Not by this server's own clock. */
async function refusedByRecord(
  { db }: SendDeps,
  row: StoredCommand,
  state: OrderState,
): Promise<Submission | undefined> {
  const now = row.clinicTime ?? (await clinicNow(db)).now;
  const decided = step(orderProcess, state, rowToSent(row), now);
  return decided.ok ? undefined : { outcome: 'refused', refusal: decided.refusal };
}

const clockOf = (row: StoredCommand) => (row.clinicTime === null ? 'real' : 'stepped');
