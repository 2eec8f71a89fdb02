import { sql, type RawBuilder } from 'kysely';
import { parseCode } from '../domain/identity/codes.js';
import { stages as allStages, type Stage } from '../domain/order/sections.js';
import type { Executor } from './database.js';
import { containing } from './search-pattern.js';
import { readSite } from './sites.js';

export const boardExceptions = ['overdue', 'dueToday', 'awaitingDecision', 'onHold'] as const;
export type BoardException = (typeof boardExceptions)[number];

/** Which orders; everything given must hold, except that `code` and `patientName` find either way. */
export type BoardFilter = {
  /** Only these stages; all when absent. */
  readonly stages?: readonly Stage[];
  /** Clinic or laboratory of the order. */
  readonly siteId?: string;
  readonly protocolCode?: string;
  readonly exception?: BoardException;
  /** End of the viewer's day: what `dueToday` means. */
  readonly dayEndsAt: string;
  /** Order id, chain of identity, donation number, or the code of a tube, vessel, vial or container; part of one is enough. */
  readonly code?: string;
  /** Part of a patient's name. Give it only for roles that may read identity. */
  readonly patientName?: string;
};

type Condition = RawBuilder<unknown>;

/** A search that finds more than this is tested order by order, in the order of the list: it soon fills a page. */
const fewEnough = 1_000;

/** The filter as conditions on `orders o`, and the stages to walk. */
export async function boardConditions(
  db: Executor,
  filter: BoardFilter,
): Promise<{ readonly stages: readonly Stage[]; readonly where: Condition }> {
  const conditions = [
    ...(filter.siteId === undefined ? [] : [await atSite(db, filter.siteId)]),
    ...(filter.protocolCode === undefined ? [] : [sql`o.protocol_code = ${filter.protocolCode}`]),
    ...(filter.exception === undefined
      ? []
      : [exceptionConditions(filter.dayEndsAt)[filter.exception]]),
    ...(await searched(db, filter)),
  ];
  return {
    stages: filter.stages ?? allStages,
    where: conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `),
  };
}

/** What puts an order on the exception strip. */
export const exceptionConditions = (dayEndsAt: string): Record<BoardException, Condition> => ({
  overdue: sql`o.overdue_tasks > 0`,
  // The soonest task is never later than the soonest deadline, so the second condition follows; it bounds the walk.
  dueToday: sql`o.next_deadline_at < ${dayEndsAt} AND o.sort_due < ${dayEndsAt}`,
  awaitingDecision: sql`o.awaiting_decision`,
  onHold: sql`o.holds <> '{}'`,
});

/** A site is a clinic or a laboratory, and each has its own index. */
async function atSite(db: Executor, siteId: string): Promise<Condition> {
  const site = await readSite(db, siteId);
  return site?.kind === 'laboratory'
    ? sql`o.laboratory_site_id = ${siteId}`
    : sql`o.clinic_site_id = ${siteId}`;
}

async function searched(
  db: Executor,
  { code, patientName }: BoardFilter,
): Promise<readonly Condition[]> {
  const ways = [
    ...(code === undefined ? [] : [byCode(code)]),
    ...(patientName === undefined ? [] : [byName(patientName)]),
  ];
  if (ways.length === 0) return [];
  const { rows } = await sql<{ orderId: string }>`
    ${sql.join(
      ways.map((way) => sql`(${way.ids} LIMIT ${fewEnough + 1})`),
      sql` UNION `,
    )}`.execute(db.kysely);
  if (rows.length <= fewEnough)
    return [sql`o.order_id = ANY (${rows.map((row) => row.orderId)}::text[])`];
  return [
    sql`(${sql.join(
      ways.map((way) => way.tested),
      sql` OR `,
    )})`,
  ];
}

/** A search in both forms: the ids of all it finds, and a test of one order (a subquery of its own, never a join). */
type Way = { readonly ids: Condition; readonly tested: Condition };

function byCode(text: string): Way {
  const typed = text.replace(/\s/g, '').toUpperCase();
  const item = parseCode(typed);
  // Codes of things begin with the number of their order.
  const pattern = containing(item ? item.orderNumber : typed);
  return {
    ids: sql`SELECT order_id FROM order_codes WHERE code LIKE ${pattern}`,
    tested: sql`(SELECT true FROM order_codes c WHERE c.order_id = o.order_id AND c.code LIKE ${pattern} LIMIT 1)`,
  };
}

function byName(text: string): Way {
  const pattern = containing(text);
  return {
    ids: sql`SELECT found.order_id FROM patients p JOIN orders found USING (patient_id)
      WHERE search_fold(p.name) LIKE search_fold(${pattern})`,
    tested: sql`(SELECT search_fold(p.name) LIKE search_fold(${pattern})
      FROM patients p WHERE p.patient_id = o.patient_id)`,
  };
}
