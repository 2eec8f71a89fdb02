import { sql, type RawBuilder } from 'kysely';
import { parseCode } from '../domain/identity/codes.js';
import type { MatterGrade, MatterKind } from '../domain/order/matter.js';
import { workplace, type Role } from '../domain/roles.js';
import type { Executor } from './database.js';
import { containing } from './search-pattern.js';

/** Open ones, those of them whose duty is late, or closed ones. */
export const matterViews = ['open', 'overdue', 'closed'] as const;
export type MatterView = (typeof matterViews)[number];

/** Which matters; everything given must hold of one and the same. */
export type MatterFilter = {
  readonly view: MatterView;
  readonly now: string;
  readonly kinds?: readonly MatterKind[];
  readonly grades?: readonly MatterGrade[];
  /** Clinic or laboratory of the order. */
  readonly siteId?: string;
  /** The only site the viewer sees; nothing of other sites is named beside what is found. */
  readonly onlySite?: string;
  /** Only what waits for these roles, at their site where they work at one. */
  readonly mine?: { readonly roles: readonly Role[]; readonly siteId: string };
  /** Id of a matter, or an identifier of the order; part of one is enough. */
  readonly code?: string;
};
type Condition = RawBuilder<unknown>;

/** A search that finds more than this is tested row by row, in the order of the list: it soon fills a page. */
const fewEnough = 1_000;

/** The filter as conditions on `quality_matters m`; one query where a site or a code has to be looked up first. */
export async function matterConditions(db: Executor, filter: MatterFilter): Promise<Condition> {
  const { view, now, kinds, grades, mine } = filter;
  const conditions = [
    view === 'closed' ? sql`m.closed_at IS NOT NULL` : sql`m.closed_at IS NULL`,
    // A late duty is never before the first of its group, so the second condition follows; it bounds the walk.
    ...(view === 'overdue' ? [sql`m.due_at <= ${now} AND m.group_due <= ${now}`] : []),
    ...(kinds ? [oneOf('kind', kinds)] : []),
    ...(grades ? [oneOf('grade', grades)] : []),
    ...(mine ? [waitsFor(mine)] : []),
    ...(await lookedUp(db, filter)),
  ];
  return sql.join(conditions, sql` AND `);
}

/** One value is compared as such, so that an index that begins with it gives the order of the list. */
const oneOf = (column: 'kind' | 'grade', values: readonly string[]): Condition => {
  const [first] = values;
  const of = sql.ref(`m.${column}`);
  return values.length === 1 ? sql`${of} = ${first}` : sql`${of} = ANY (${values}::text[])`;
};

/** As the work list has it: roles that work at a site for their site, the others for all. */
function waitsFor({ roles, siteId }: NonNullable<MatterFilter['mine']>): Condition {
  const anywhere = roles.filter((role) => workplace[role] === 'anywhere');
  return sql`(m.roles && ${anywhere}::text[]
    OR (m.roles && ${roles}::text[] AND (m.task_site_id IS NULL OR m.task_site_id = ${siteId})))`;
}

async function lookedUp(
  db: Executor,
  { siteId, code }: MatterFilter,
): Promise<readonly Condition[]> {
  const id = code === undefined ? undefined : occurrenceIn(code);
  const pattern = code === undefined || id !== undefined ? undefined : patternOf(code);
  const byId = id === undefined ? [] : [sql`m.occurrence = ${id}`];
  if (siteId === undefined && pattern === undefined) return byId;
  const { rows } = await sql<{ kind: string | null; orderIds: readonly string[] }>`
    SELECT (SELECT kind FROM sites WHERE site_id = ${siteId ?? null}) AS kind,
      ARRAY(SELECT DISTINCT order_id FROM order_codes WHERE code LIKE ${pattern ?? null} LIMIT ${fewEnough + 1})
        AS order_ids`.execute(db.kysely);
  const { kind = null, orderIds = [] } = rows[0] ?? {};
  return [
    ...byId,
    ...(siteId === undefined
      ? []
      : [
          kind === 'laboratory'
            ? sql`m.laboratory_site_id = ${siteId}`
            : sql`m.clinic_site_id = ${siteId}`,
        ]),
    ...(pattern === undefined
      ? []
      : [
          orderIds.length <= fewEnough
            ? sql`m.order_id = ANY (${orderIds}::text[])`
            : sql`EXISTS (SELECT FROM order_codes c WHERE c.order_id = m.order_id AND c.code LIKE ${pattern})`,
        ]),
  ];
}

/** The occurrence that the id of a deviation, a hold or the like belongs to. */
const occurrenceIn = (text: string): string | undefined =>
  /^(?:DEV|HOLD|EXC|LATE|AE|CON|RISK)-([0-9a-f]{8})(?:-\d+)?$/i
    .exec(text.trim())?.[1]
    ?.toLowerCase();

/** Codes of things begin with the number of their order. */
function patternOf(text: string): string {
  const typed = text.replace(/\s/g, '').toUpperCase();
  return containing(parseCode(typed)?.orderNumber ?? typed);
}
