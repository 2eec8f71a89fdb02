import { sql } from 'kysely';
import type { Protocol } from '../domain/protocol/protocol.js';
import type { Role } from '../domain/roles.js';
import type { Executor } from './database.js';
import { addProtocol } from './protocols.js';

/** True once anybody exists: the first administrator is made only before. */
export async function hasPeople(db: Executor): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`SELECT EXISTS (SELECT FROM people) AS any`.execute(
    db.kysely,
  );
  return rows[0]?.any ?? false;
}

/** Within a transaction: nobody else sets up, or mints a site id, at the same time. */
export async function lockAdministration(trx: Executor): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('dermaline administration', 0))`.execute(
    trx.kysely,
  );
}

/** The facility's number, and whether identifiers were given under it. */
export async function readFacility(
  db: Executor,
): Promise<{ readonly facility: string; readonly isFixed: boolean }> {
  const { rows } = await sql<{ facility: string; isFixed: boolean }>`
    SELECT facility, EXISTS (SELECT FROM orders) AS is_fixed FROM installation`.execute(db.kysely);
  const [row] = rows;
  if (!row) throw new Error('the installation has no row');
  return row;
}

/** Sets the facility's number. False, and nothing changed, when an order has been given one already. */
export async function setFacility(db: Executor, facility: string): Promise<boolean> {
  const { rows } = await sql`
    UPDATE installation SET facility = ${facility}
    WHERE NOT EXISTS (SELECT FROM orders) RETURNING facility`.execute(db.kysely);
  return rows.length > 0;
}

export type PersonChange = {
  readonly roles: readonly Role[];
  readonly siteId: string;
  readonly active: boolean;
};

/** Changes what a person may do, where they work, and whether they still do. False when there is no such person. */
export async function changePerson(
  db: Executor,
  personId: string,
  { roles, siteId, active }: PersonChange,
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE people SET roles = ${roles}::text[], site_id = ${siteId}, active = ${active}
    WHERE person_id = ${personId} RETURNING person_id`.execute(db.kysely);
  return rows.length > 0;
}

/** How many people who still work here have a role. */
export async function countActive(db: Executor, role: Role): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::integer AS count FROM people WHERE active AND ${role} = ANY (roles)`.execute(
    db.kysely,
  );
  return rows[0]?.count ?? 0;
}

/** Within a transaction: the new version takes the place of the active one, which orders under way keep. */
export async function putInForce(
  trx: Executor,
  protocol: { readonly body: Protocol; readonly title: string },
): Promise<void> {
  await sql`UPDATE protocols SET status = 'retired'
    WHERE code = ${protocol.body.code} AND status = 'active'`.execute(trx.kysely);
  await addProtocol(trx, { ...protocol, status: 'active' });
}
