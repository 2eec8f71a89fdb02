import { sql, type RawBuilder } from 'kysely';
import type { HoldScope, Stage } from '../domain/order/sections.js';
import { boardConditions, type BoardFilter } from './board-filter.js';
import type { Executor } from './database.js';
import { pageOf, readCursor, type Page } from './page.js';

export { boardExceptions, type BoardException, type BoardFilter } from './board-filter.js';

/** One order on the board. */
export type BoardOrder = {
  readonly orderId: string;
  readonly chainOfIdentityId: string;
  readonly stage: Stage;
  readonly stageSince: string;
  readonly revision: number;
  readonly protocolCode: string;
  readonly clinicSiteId: string;
  readonly clinicName: string;
  readonly laboratorySiteId: string;
  readonly laboratoryName: string;
  readonly attempt: number;
  readonly nextDueAt: string | null;
  readonly nextDuty: string | null;
  readonly overdueTasks: number;
  readonly holds: readonly HoldScope[];
  readonly openDeviations: number;
  readonly growth: readonly { readonly at: string; readonly liveCells: number }[];
  /** Always filled here: the server shows it only to roles that may read identity. */
  readonly patientName: string;
};
type Row = BoardOrder & { readonly sortDue: string };

/**
 * Orders on the board, the soonest due first, those that wait for nothing last. A page is found by the sort key of
 * the one before it, so that it costs the same wherever it is. Throws on a cursor that is none.
 */
export async function listBoard(
  db: Executor,
  filter: BoardFilter,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<Page<BoardOrder>> {
  const key = after === undefined ? undefined : readCursor(after);
  if (after !== undefined && !key) throw new RangeError('not a cursor of this list');
  const { stages, where } = await boardConditions(db, filter);
  const beyond = key
    ? sql`(o.sort_due, o.order_id) > (${key[0]}::timestamptz, ${key[1]})`
    : sql`true`;
  // One short walk of an index per stage, then the first of all walks: fast whichever stages are asked for.
  const { rows } = await sql<Row>`
    WITH page AS (
      SELECT found.* FROM unnest(${stages}::text[]) AS asked (stage)
      CROSS JOIN LATERAL (
        SELECT ${columns} FROM orders o
        WHERE o.stage = asked.stage AND ${where} AND ${beyond}
        ORDER BY o.sort_due, o.order_id LIMIT ${limit + 1}
      ) AS found
      ORDER BY found.sort_due, found.order_id LIMIT ${limit + 1}
    )
    SELECT page.*, c.name AS clinic_name, l.name AS laboratory_name, p.name AS patient_name
    FROM page
    JOIN sites c ON c.site_id = page.clinic_site_id
    JOIN sites l ON l.site_id = page.laboratory_site_id
    JOIN patients p USING (patient_id)
    ORDER BY page.sort_due, page.order_id`.execute(db.kysely);
  return pageOf(rows, limit, { item: orderOf, key: (row) => [row.sortDue, row.orderId] });
}

const columns: RawBuilder<unknown> = sql`o.order_id, o.chain_of_identity AS chain_of_identity_id, o.stage, o.stage_since,
  o.revision, o.protocol_code, o.clinic_site_id, o.laboratory_site_id, o.attempt, o.next_due_at, o.next_duty,
  o.overdue_tasks, o.holds, o.open_deviations, o.growth, o.patient_id, o.sort_due`;

function orderOf(row: Row): BoardOrder {
  return {
    orderId: row.orderId,
    chainOfIdentityId: row.chainOfIdentityId,
    stage: row.stage,
    stageSince: row.stageSince,
    revision: row.revision,
    protocolCode: row.protocolCode,
    clinicSiteId: row.clinicSiteId,
    clinicName: row.clinicName,
    laboratorySiteId: row.laboratorySiteId,
    laboratoryName: row.laboratoryName,
    attempt: row.attempt,
    nextDueAt: row.nextDueAt,
    nextDuty: row.nextDuty,
    overdueTasks: row.overdueTasks,
    holds: row.holds,
    openDeviations: row.openDeviations,
    growth: row.growth,
    patientName: row.patientName,
  };
}

export { countBoard, type BoardCounts } from './board-counts.js';
