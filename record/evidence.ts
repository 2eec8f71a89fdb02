import { sql } from 'kysely';
import type { CommandId, OrderId } from '../domain/identifiers.js';
import type { Happened } from '../domain/order/events.js';
import type { PlacedOrder, VialStatus } from '../domain/order/state.js';
import { commandHash } from './command-hash.js';
import type { Database, Executor } from './database.js';
import { verifyEvents } from './events.js';
import type { JournalRow } from './journal-row.js';
import type { MatterRow } from './matter-row.js';
import { currentSnapshot } from './stored-snapshot.js';

/** Everything the record says about one order, read at one moment: what an audit compares with itself. */
export type OrderEvidence = {
  readonly orderId: OrderId;
  readonly closed: boolean;
  readonly revision: number;
  readonly epoch: number;
  readonly snapshot: PlacedOrder;
  /** The snapshot as it lies in the record, maybe in an older shape; its digest was taken of this. */
  readonly storedSnapshot: unknown;
  readonly snapshotDigest: string;
  readonly happened: readonly Happened[];
  /** First revision at which the hash chain of the events does not hold; null when it holds. */
  readonly brokenAt: number | null;
  readonly commands: readonly JournalEvidence[];
  readonly vials: readonly VialEvidence[];
  /** The quality matters as listed, by their ids. */
  readonly matters: readonly MatterRow[];
};
export type JournalEvidence = {
  readonly commandId: CommandId;
  readonly hash: string;
  readonly status: 'pending' | 'applied' | 'refused';
  readonly revision: number | null;
  /** Whether the row still has the content that its hash was made of. */
  readonly hashHolds: boolean;
};
export type VialEvidence = {
  readonly code: string;
  readonly status: VialStatus;
  readonly attempt: number;
  readonly sessionId: string | null;
};

const journalColumns = [
  'commandId',
  'orderId',
  'type',
  'basedOnRevision',
  'performedAt',
  'recordedAt',
  'validUntil',
  'clinicTime',
  'actor',
  'payload',
  'notes',
  'facts',
  'lateEntryReason',
  'hash',
  'status',
  'revision',
] as const;

/** Order numbers after `after` (all from the beginning without it), in their order, at most `limit`. */
export async function orderIdsAfter(
  db: Executor,
  { after, limit }: { readonly after?: OrderId; readonly limit: number },
): Promise<readonly OrderId[]> {
  const all = db.kysely.selectFrom('orders').select('orderId').orderBy('orderId').limit(limit);
  const rows = await (after === undefined ? all : all.where('orderId', '>', after)).execute();
  return rows.map((row) => row.orderId);
}

/** The evidence of one order, all of the same moment; nothing when there is no such order. */
export function readEvidence(db: Database, orderId: OrderId): Promise<OrderEvidence | undefined> {
  return db.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (kysely) => {
      const order = await kysely
        .selectFrom('orders')
        .select([
          'orderId',
          'closed',
          'revision',
          'epoch',
          'snapshot',
          'snapshotVersion',
          'snapshotDigest',
        ])
        .where('orderId', '=', orderId)
        .executeTakeFirst();
      if (!order) return undefined;
      const happened = await kysely
        .selectFrom('events')
        .select(['revision', 'at', 'performedAt', 'cause', 'event'])
        .where('orderId', '=', orderId)
        .orderBy('revision')
        .execute();
      const commands = await kysely
        .selectFrom('commands')
        .select(journalColumns)
        .where('orderId', '=', orderId)
        .orderBy('seq')
        .execute();
      const vials = await kysely
        .selectFrom('vials')
        .select(['code', 'status', 'attempt', 'sessionId'])
        .where('orderId', '=', orderId)
        .orderBy('code')
        .execute();
      const matters = await mattersOf({ kysely }, orderId);
      const brokenAt = (await verifyEvents({ kysely }, orderId)) ?? null;
      const { snapshotVersion, snapshot, ...rest } = order;
      return {
        ...rest,
        storedSnapshot: snapshot,
        snapshot: currentSnapshot({ snapshot, snapshotVersion }),
        happened,
        brokenAt,
        commands: commands.map(journalEvidence),
        vials,
        matters,
      };
    });
}

async function mattersOf(db: Executor, orderId: OrderId): Promise<readonly MatterRow[]> {
  const { rows } = await sql<MatterRow>`
    SELECT matter_id, occurrence, occurred_at, kind, what, subject, grade, ctcae, opened_at, closed_at, outcome, blocks,
      source_order_id, task_key, command, duty, roles, task_site_id, due_at, group_due
    FROM quality_matters WHERE order_id = ${orderId} ORDER BY matter_id`.execute(db.kysely);
  return rows;
}

type JournalColumns = JournalRow & Pick<JournalEvidence, 'status' | 'revision'>;

function journalEvidence({ hash, status, revision, ...content }: JournalColumns): JournalEvidence {
  const { commandId } = content;
  return { commandId, hash, status, revision, hashHolds: commandHash(content) === hash };
}

/** A pending command may wait this long after its validity for the sweep to settle it. */
const sweepGraceSeconds = 120;

/**
 * Commands that nobody has answered although their validity, and `graceSeconds` for the sweep, have passed since they
 * came in. Measured by the database's own clock, so that a training installation's stepped time does not matter.
 */
export async function overduePending(
  db: Executor,
  graceSeconds = sweepGraceSeconds,
): Promise<readonly { readonly commandId: CommandId; readonly orderId: OrderId }[]> {
  return db.kysely
    .selectFrom('commands')
    .select(['commandId', 'orderId'])
    .where('status', '=', 'pending')
    .where(
      sql<boolean>`created_at + (valid_until - recorded_at) + make_interval(secs => ${graceSeconds}) < now()`,
    )
    .orderBy('seq')
    .execute();
}

/** Applied commands whose order the record does not have. */
export async function orphanedCommands(
  db: Executor,
): Promise<readonly { readonly commandId: CommandId; readonly orderId: OrderId }[]> {
  return db.kysely
    .selectFrom('commands')
    .select(['commandId', 'orderId'])
    .where('status', '=', 'applied')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('orders')
            .select('orders.orderId')
            .whereRef('orders.orderId', '=', 'commands.orderId'),
        ),
      ),
    )
    .execute();
}

/** How many journal rows there are of each status. */
export async function countCommands(
  db: Executor,
): Promise<Readonly<Record<'pending' | 'applied' | 'refused', number>>> {
  const rows = await db.kysely
    .selectFrom('commands')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  const of = (status: string) => rows.find((row) => row.status === status)?.count ?? 0;
  return { pending: of('pending'), applied: of('applied'), refused: of('refused') };
}
