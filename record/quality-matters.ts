import { sql, type RawBuilder } from 'kysely';
import type { ListedMatter } from '../domain/order/matter.js';
import type { Stage } from '../domain/order/sections.js';
import type { Executor } from './database.js';
import { matterConditions, type MatterConditions, type MatterFilter } from './matter-filter.js';
import { pageOf, readCursor, type Page } from './page.js';
import { lapsedBefore, type Claim } from './tasks.js';

export { matterViews, type MatterFilter, type MatterView } from './matter-filter.js';

/** A matter in the list, with who has taken its task. */
export type ClaimedMatter = ListedMatter & { readonly claimedBy: Claim | null };

/** What came from one thing that happened to one order. */
export type Occurrence = {
  readonly key: string;
  readonly orderId: string;
  readonly occurredAt: string;
  readonly stage: Stage;
  readonly protocolCode: string;
  readonly attempt: number;
  readonly clinicName: string;
  readonly laboratoryName: string;
  readonly matters: readonly ClaimedMatter[];
  /** Other orders that were told of the contamination in it, each with its deviation. */
  readonly flagged: readonly {
    readonly orderId: string;
    readonly matterId: string;
    readonly open: boolean;
  }[];
};
type Row = Omit<Occurrence, 'key'> & { readonly groupKey: string; readonly sort: string };

type PageOf = { readonly after?: string; readonly limit: number };

/**
 * Occurrences with a matter that fits the filter, each with all its matters: open ones with the soonest due first,
 * closed ones the newest first. A page is found by the sort key of the one before it. Throws on a cursor that is none.
 */
export async function listOccurrences(
  db: Executor,
  filter: MatterFilter,
  page: PageOf,
): Promise<Page<Occurrence>> {
  const { rows } = await (await occurrencesQuery(db, filter, page)).execute(db.kysely);
  return pageOf(rows, page.limit, {
    item: ({ sort: _sort, groupKey, ...row }) => ({ key: groupKey, ...row }),
    key: (row) => [row.sort, row.groupKey],
  });
}

/** The query of the list, to be run or to be explained. Throws on a cursor that is none. */
export async function occurrencesQuery(
  db: Executor,
  filter: MatterFilter,
  { after, limit }: PageOf,
): Promise<RawBuilder<Row>> {
  const key = after === undefined ? undefined : readCursor(after);
  if (after !== undefined && !key) throw new RangeError('not a cursor of this list');
  const isClosed = filter.view === 'closed';
  const where = await matterConditions(db, filter);
  const sort = isClosed ? sql`m.occurred_at` : sql`m.group_due`;
  const direction = isClosed ? sql`DESC` : sql`ASC`;
  const beyond = key
    ? sql`(${sort}, m.group_key) ${isClosed ? sql`<` : sql`>`} (${key[0]}::timestamptz, ${key[1]})`
    : sql`true`;
  return sql<Row>`
    WITH page AS (
      SELECT DISTINCT ON (${sort}, m.group_key) ${sort} AS sort, m.group_key, m.order_id, m.occurrence, m.occurred_at
      FROM quality_matters m WHERE ${where('m')} AND ${beyond} AND ${isClosed ? sql`true` : standsAlone(where)}
      ORDER BY ${sort} ${direction}, m.group_key ${direction} LIMIT ${limit + 1}
    )
    SELECT page.sort, page.group_key, page.order_id, page.occurred_at, o.stage, o.protocol_code, o.attempt,
      c.name AS clinic_name, l.name AS laboratory_name, of_group.matters, told.flagged
    FROM page
    JOIN orders o USING (order_id)
    JOIN sites c ON c.site_id = o.clinic_site_id
    JOIN sites l ON l.site_id = o.laboratory_site_id
    CROSS JOIN LATERAL (${mattersOf(filter.now)}) AS of_group
    CROSS JOIN LATERAL (${flaggedFrom(filter.onlySite)}) AS told
    ORDER BY page.sort ${direction}, page.group_key ${direction}`;
}

/**
 * Not what an order was told of a contamination that is itself in this list: that is shown with the contamination, which
 * would otherwise stand there once for every order beside it.
 */
const standsAlone = (where: MatterConditions) => sql`(m.source_order_id IS NULL OR NOT EXISTS (
  SELECT FROM quality_matters s JOIN quality_matters con USING (order_id, occurrence)
  WHERE s.order_id = m.source_order_id AND con.kind = 'contamination' AND con.occurred_at <= m.opened_at
    AND ${where('s')}))`;

/** All matters of a group as JSON: those that are open first, then in the order in which they came. */
const mattersOf = (now: string) => sql`
  SELECT jsonb_agg(jsonb_build_object('kind', g.kind, 'what', g.what, 'matterId', g.matter_id, 'subject', g.subject,
    'grade', g.grade, 'ctcae', g.ctcae, 'openedAt', ${utc('g.opened_at')}, 'closedAt', ${utc('g.closed_at')},
    'outcome', g.outcome, 'blocks', g.blocks, 'source', g.source_order_id,
    'next', CASE WHEN g.task_key IS NOT NULL THEN jsonb_build_object('taskKey', g.task_key, 'command', g.command,
      'duty', g.duty, 'roles', g.roles, 'siteId', g.task_site_id, 'dueAt', ${utc('g.due_at')}) END,
    'claimedBy', CASE WHEN k.key IS NOT NULL THEN jsonb_build_object('personId', k.person_id, 'name', p.name,
      'at', ${utc('k.claimed_at')}) END)
    ORDER BY g.closed_at IS NOT NULL, g.due_at, g.opened_at, g.matter_id) AS matters
  FROM quality_matters g
  LEFT JOIN task_claims k ON k.key = g.task_key AND k.claimed_at > ${lapsedBefore(now)}
  LEFT JOIN people p USING (person_id)
  WHERE g.order_id = page.order_id AND g.occurrence = page.occurrence`;

/** Orders that were told since, where the occurrence has a contamination. */
const flaggedFrom = (siteId: string | undefined) => sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('orderId', f.order_id, 'matterId', f.matter_id,
    'open', f.closed_at IS NULL) ORDER BY f.closed_at IS NOT NULL, f.order_id, f.matter_id), '[]') AS flagged
  FROM quality_matters f
  WHERE f.source_order_id = page.order_id AND f.opened_at >= page.occurred_at
    AND ${siteId === undefined ? sql`true` : sql`${siteId} IN (f.clinic_site_id, f.laboratory_site_id)`}
    AND EXISTS (SELECT FROM quality_matters s WHERE s.order_id = page.order_id AND s.occurrence = page.occurrence
      AND s.kind = 'contamination')`;

const utc = (column: string) =>
  sql`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** How many matters are open, how many of them late, and how many wait for the viewer. */
export type MatterCounts = {
  readonly open: number;
  readonly overdue: number;
  readonly mine: number;
};

/** Counts the open matters of a site, or of all; each matter by itself, not each occurrence. */
export async function countMatters(
  db: Executor,
  viewer: NonNullable<MatterFilter['mine']> & { readonly ofSite?: string; readonly now: string },
): Promise<MatterCounts> {
  const { roles, siteId, ofSite, now } = viewer;
  const open = { view: 'open', now, ...(ofSite === undefined ? {} : { siteId: ofSite }) } as const;
  const where = await matterConditions(db, open);
  const mine = await matterConditions(db, { view: 'open', now, mine: { roles, siteId } });
  const { rows } = await sql<MatterCounts>`
    SELECT count(*) AS open, count(*) FILTER (WHERE m.due_at <= ${now}) AS overdue,
      count(*) FILTER (WHERE ${mine('m')}) AS mine
    FROM quality_matters m WHERE ${where('m')}`.execute(db.kysely);
  const [counted] = rows;
  if (!counted) throw new Error('counting answered nothing');
  return counted;
}
