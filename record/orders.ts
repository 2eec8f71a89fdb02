import { sql } from 'kysely';
import { orderIdSchema, type CommandId, type OrderId } from '../domain/identifiers.js';
import { chainOfIdentityId } from '../domain/identity/chain-of-identity.js';
import { orderNumber } from '../domain/identity/codes.js';
import { orderSnapshots } from '../domain/order/snapshot-versions.js';
import type { PlacedOrder } from '../domain/order/state.js';
import type { Clock } from './clock.js';
import type { Executor } from './database.js';
import { fateOf, type CommandFate } from './journal-row.js';
import { kept } from './kept-statements.js';
import type { UnrecordedEntry } from './divergences.js';
import { currentSnapshot, type StoredSnapshot } from './stored-snapshot.js';
import { mint } from './donations.js';

/** One order with everything its page shows beside the state. The server decides who may see the patient. */
export type StoredOrder = {
  readonly orderId: OrderId;
  readonly state: PlacedOrder;
  readonly revision: number;
  readonly epoch: number;
  readonly codeVersion: string;
  readonly training: boolean;
  /** Set while the order waits for quality assurance, because the record was brought back from an older copy. */
  readonly divergence: OpenDivergence | null;
  readonly clinicName: string;
  readonly laboratoryName: string;
  readonly patient: { readonly name: string; readonly bornOn: string; readonly fileNumber: string };
  /** The clinic's present when it was read. */
  readonly clock: Clock;
  /** What the journal says of the command that was asked about; null when it has none of this id. */
  readonly fate: CommandFate | null;
};
export type OpenDivergence = {
  readonly divergenceId: string;
  readonly foundAt: string;
  readonly entries: readonly UnrecordedEntry[];
};
/** An order that is not closed, as keeper and clock see it. */
export type OpenOrder = {
  readonly orderId: OrderId;
  readonly epoch: number;
  readonly revision: number;
  readonly codeVersion: string;
  readonly nextDeadlineAt: string | null;
};
const openColumns = ['orderId', 'epoch', 'revision', 'codeVersion', 'nextDeadlineAt'] as const;

/** The ids of a new order, never given before: its number and its chain of identity (facility, year, running number). */
export async function mintOrder(
  db: Executor,
): Promise<{ readonly orderId: OrderId; readonly chainOfIdentityId: string }> {
  const { facility, year, sequence } = await mint(db, 'order_numbers');
  return {
    orderId: orderIdSchema().parse(orderNumber({ year, sequence })),
    chainOfIdentityId: chainOfIdentityId({ facility, year, serial: sequence }),
  };
}

type Row = Omit<StoredOrder, 'state' | 'clock' | 'fate'> &
  StoredSnapshot & {
    readonly mode: Clock['mode'];
    readonly now: string;
    readonly fate: Parameters<typeof fateOf>[0] | null;
  };

/**
 * The order as recorded, the clinic's present and what became of a command, all in one query and so of one moment;
 * undefined when the record has no such order.
 */
export async function readOrder(
  db: Executor,
  orderId: string,
  commandId: CommandId | null = null,
): Promise<StoredOrder | undefined> {
  const { rows } = await sql<Row>`
    ${kept} SELECT o.order_id, o.snapshot, o.snapshot_version, o.revision, o.epoch, o.code_version, o.training,
      (SELECT jsonb_build_object('divergenceId', d.divergence_id, 'foundAt', d.found_at, 'entries', d.entries)
        FROM divergences d WHERE d.order_id = o.order_id AND d.released_at IS NULL) AS divergence,
      c.name AS clinic_name, l.name AS laboratory_name,
      jsonb_build_object('name', p.name, 'bornOn', p.born_on, 'fileNumber', p.file_number) AS patient,
      i.clock_mode AS mode, coalesce(i.stepped_now, clock_timestamp()) AS now,
      (SELECT jsonb_build_object('commandId', k.command_id, 'orderId', k.order_id, 'revision', k.revision,
          'refusal', k.refusal) FROM commands k WHERE k.command_id = ${commandId}) AS fate
    FROM orders o
    CROSS JOIN installation i
    JOIN sites c ON c.site_id = o.clinic_site_id
    JOIN sites l ON l.site_id = o.laboratory_site_id
    JOIN patients p USING (patient_id)
    WHERE o.order_id = ${orderId}`.execute(db.kysely);
  const [row] = rows;
  if (!row) return undefined;
  const { snapshot, snapshotVersion, mode, now, fate, ...order } = row;
  return {
    ...order,
    state: currentSnapshot({ snapshot, snapshotVersion }),
    clock: { mode, now },
    fate: fate && fateOf(fate),
  };
}

/** The revision the record has of an order; undefined when it has none. */
export async function recordedRevision(
  db: Executor,
  orderId: OrderId,
): Promise<number | undefined> {
  const row = await db.kysely
    .selectFrom('orders')
    .select('revision')
    .where('orderId', '=', orderId)
    .executeTakeFirst();
  return row?.revision;
}

/** Every order that is not closed. */
export async function openOrders(db: Executor): Promise<readonly OpenOrder[]> {
  return db.kysely
    .selectFrom('orders')
    .select(openColumns)
    .where('closed', '=', false)
    .orderBy('orderId')
    .execute();
}

/** Open orders with a deadline at or before `now`, the soonest first; without those that wait for quality assurance. */
export async function dueOrders(db: Executor, now: string): Promise<readonly OpenOrder[]> {
  return db.kysely
    .selectFrom('orders')
    .select(openColumns)
    .where('closed', '=', false)
    .where('nextDeadlineAt', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('divergences')
            .select('divergenceId')
            .whereRef('divergences.orderId', '=', 'orders.orderId')
            .where('releasedAt', 'is', null),
        ),
      ),
    )
    .orderBy('nextDeadlineAt')
    .execute();
}

/** The soonest deadline of all open orders; undefined when none waits for anything. */
export async function nextDeadline(db: Executor): Promise<string | undefined> {
  const row = await db.kysely
    .selectFrom('orders')
    .select('nextDeadlineAt')
    .where('closed', '=', false)
    .where('nextDeadlineAt', 'is not', null)
    .orderBy('nextDeadlineAt')
    .limit(1)
    .executeTakeFirst();
  return row?.nextDeadlineAt ?? undefined;
}

export type Restart = {
  /** Code version of the server that asks. */
  readonly by: string;
  /** Only while the order's epoch is this one. */
  readonly ifEpoch?: number;
};

/**
 * Raises the order's epoch and answers the snapshot to start its workflow from, with an audit row. From then on the
 * recorder refuses whatever a run of an older epoch still sends. Undefined, and nothing changed, when the record has no
 * such order; when it waits for quality assurance; when its epoch is not `ifEpoch` any more (somebody else has restarted it meanwhile); and when `by` is not
 * the current code version, so that a superseded server can never take an order back to its own rules. Throws
 * `SnapshotTooNew`, and changes nothing, when a newer program has written the snapshot.
 */
export async function restartFromRecord(
  db: Executor,
  orderId: string,
  { by, ifEpoch }: Restart,
): Promise<{ readonly epoch: number; readonly snapshot: PlacedOrder } | undefined> {
  const { rows } = await sql<{ epoch: number } & StoredSnapshot>`
    WITH restarted AS (
      UPDATE orders SET epoch = epoch + 1
      WHERE order_id = ${orderId} AND epoch = coalesce(${ifEpoch ?? null}::integer, epoch)
        AND NOT EXISTS (SELECT FROM divergences d WHERE d.order_id = orders.order_id AND d.released_at IS NULL)
        AND snapshot_version <= ${orderSnapshots.version}
        AND ${by} = (SELECT coalesce(current_code_version, ${by}) FROM installation)
      RETURNING order_id, epoch, revision, snapshot, snapshot_version
    ), audited AS (
      INSERT INTO audit (action, subject_kind, subject_id, facts)
      SELECT 'restartedFromRecord', 'order', order_id,
        jsonb_build_object('epoch', epoch, 'revision', revision, 'codeVersion', ${by}::text)
      FROM restarted
    )
    SELECT epoch, snapshot, snapshot_version FROM restarted`.execute(db.kysely);
  const [row] = rows;
  if (row) return { epoch: row.epoch, snapshot: currentSnapshot(row) };
  await readOrder(db, orderId); // Throws when that is because its snapshot is too new.
  return undefined;
}
