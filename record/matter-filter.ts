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

/** Conditions on `quality_matters` under this alias. */
export type MatterConditions = (alias: string) => Condition;

/** The filter as conditions; one query where a site or a code has to be looked up first. */
export async function matterConditions(
  db: Executor,
  filter: MatterFilter,
): Promise<MatterConditions> {
  const { view, now, kinds, grades, mine } = filter;
  const found = await lookedUp(db, filter);
  return (alias) => {
    const of = (column: string) => sql.ref(`${alias}.${column}`);
    const conditions = [
      view === 'closed' ? sql`${of('closed_at')} IS NOT NULL` : sql`${of('closed_at')} IS NULL`,
      // A late duty is never before the first of its group, so the second condition follows; it bounds the walk.
      ...(view === 'overdue'
        ? [sql`${of('due_at')} <= ${now} AND ${of('group_due')} <= ${now}`]
        : []),
      ...(kinds ? [oneOf(of('kind'), kinds)] : []),
      ...(grades ? [oneOf(of('grade'), grades)] : []),
      ...(mine ? [waitsFor(mine, of)] : []),
      ...found.map((condition) => condition(of)),
    ];
    return sql.join(conditions, sql` AND `);
  };
}
type Column = (name: string) => RawBuilder<unknown>;

/** One value is compared as such, so that an index that begins with it gives the order of the list. */
const oneOf = (column: RawBuilder<unknown>, values: readonly string[]): Condition => {
  const [first] = values;
  return values.length === 1 ? sql`${column} = ${first}` : sql`${column} = ANY (${values}::text[])`;
};

/** As the work list has it: roles that work at a site for their site, the others for all. */
function waitsFor({ roles, siteId }: NonNullable<MatterFilter['mine']>, of: Column): Condition {
  const anywhere = roles.filter((role) => workplace[role] === 'anywhere');
  return sql`(${of('roles')} && ${anywhere}::text[] OR (${of('roles')} && ${roles}::text[]
    AND (${of('task_site_id')} IS NULL OR ${of('task_site_id')} = ${siteId})))`;
}

async function lookedUp(
  db: Executor,
  { siteId, code }: MatterFilter,
): Promise<readonly ((of: Column) => Condition)[]> {
  const id = code === undefined ? undefined : occurrenceIn(code);
  const pattern = code === undefined || id !== undefined ? undefined : patternOf(code);
  const byId = id === undefined ? [] : [(of: Column) => sql`${of('occurrence')} = ${id}`];
  if (siteId === undefined && pattern === undefined) return byId;
  const { rows } = await sql<{ kind: string | null; orderIds: readonly string[] }>`
    SELECT (SELECT kind FROM sites WHERE site_id = ${siteId ?? null}) AS kind,
      ARRAY(SELECT DISTINCT order_id FROM order_codes WHERE code LIKE ${pattern ?? null} LIMIT ${fewEnough + 1})
        AS order_ids`.execute(db.kysely);
  const { kind = null, orderIds = [] } = rows[0] ?? {};
  const site = kind === 'laboratory' ? 'laboratory_site_id' : 'clinic_site_id';
  return [
    ...byId,
    ...(siteId === undefined ? [] : [(of: Column) => sql`${of(site)} = ${siteId}`]),
    ...(pattern === undefined
      ? []
      : [
          (of: Column) =>
            orderIds.length <= fewEnough
              ? sql`${of('order_id')} = ANY (${orderIds}::text[])`
              : sql`EXISTS (SELECT FROM order_codes c WHERE c.order_id = ${of('order_id')} AND c.code LIKE ${pattern})`,
        ]),
  ];
}

/** The occurrence that the id of a deviation, a hold or the like belongs to. */
const occurrenceIn = (text: string): string | undefined =>
  /^(?:DEV|HOLD|EXC|LATE|EVI|AE|CON|RISK)-([0-9a-f]{8})(?:-\d+)?$/i
    .exec(text.trim())?.[1]
    ?.toLowerCase();

/** Codes of things begin with the number of their order. */
function patternOf(text: string): string {
  const typed = text.replace(/\s/g, '').toUpperCase();
  return containing(parseCode(typed)?.orderNumber ?? typed);
}
