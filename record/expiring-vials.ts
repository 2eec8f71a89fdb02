import { sql, type RawBuilder } from 'kysely';
import type { Vial } from '../domain/order/state.js';
import { boardConditions, type BoardFilter } from './board-filter.js';
import type { Executor } from './database.js';
import { pageOf, readCursor, type Page } from './page.js';

/** A vial that can still be used and expires soon. */
export type ExpiringVial = {
  readonly code: string;
  readonly orderId: string;
  readonly purpose: Vial['purpose'];
  readonly status: Vial['status'];
  readonly expiresAt: string;
  readonly location: string;
  readonly clinicName: string;
};

const expiringWithinDays = 30;

/** Vials `v` that can still be used and expire within 30 days of the viewer's day. */
export const isExpiring = (dayEndsAt: string): RawBuilder<unknown> =>
  sql`v.status IN ('filled', 'quarantined', 'released', 'allocated', 'blocked')
    AND v.expires_at < ${dayEndsAt}::timestamptz + make_interval(days => ${expiringWithinDays})`;

/**
 * The vials the exception strip counts, the first to expire first, a page at a time. Stages and exception of the
 * filter do not matter. Throws on a cursor that is none.
 */
export async function listExpiringVials(
  db: Executor,
  filter: BoardFilter,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<Page<ExpiringVial>> {
  const key = after === undefined ? undefined : readCursor(after);
  if (after !== undefined && !key) throw new RangeError('not a cursor of this list');
  const { stages: _stages, exception: _exception, ...rest } = filter;
  const { where } = await boardConditions(db, rest);
  const beyond = key
    ? sql`(v.expires_at, v.code) > (${key[0]}::timestamptz, ${key[1]})`
    : sql`true`;
  const { rows } = await sql<ExpiringVial>`
    SELECT v.code, v.order_id, v.purpose, v.status, v.expires_at, v.location, c.name AS clinic_name
    FROM vials v
    JOIN orders o USING (order_id)
    JOIN sites c ON c.site_id = o.clinic_site_id
    WHERE ${isExpiring(filter.dayEndsAt)} AND ${where} AND ${beyond}
    ORDER BY v.expires_at, v.code LIMIT ${limit + 1}`.execute(db.kysely);
  return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.expiresAt, row.code] });
}
