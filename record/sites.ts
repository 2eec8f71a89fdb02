import type { SiteId } from '../domain/identifiers.js';
import type { Executor } from './database.js';

export type StoredSite = {
  readonly siteId: SiteId;
  readonly name: string;
  readonly kind: 'clinic' | 'laboratory';
  /** Time zone its appointments are kept in. */
  readonly zone: string;
};

export type NewSite = Omit<StoredSite, 'siteId'> & { readonly siteId: string };

export async function addSite(db: Executor, site: NewSite): Promise<void> {
  await db.kysely.insertInto('sites').values(site).execute();
}

export async function readSite(db: Executor, siteId: string): Promise<StoredSite | undefined> {
  const sites = await listSites(db);
  return sites.find((site) => site.siteId === siteId);
}

/** All sites in the order of their names. */
export async function listSites(db: Executor): Promise<readonly StoredSite[]> {
  return db.kysely
    .selectFrom('sites')
    .select(['siteId', 'name', 'kind', 'zone'])
    .orderBy('name')
    .execute();
}
