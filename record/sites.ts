import type { SiteId } from '../domain/identifiers.js';
import type { Executor } from './database.js';

export type StoredSite = {
  readonly siteId: SiteId;
  readonly name: string;
  readonly kind: 'clinic' | 'laboratory';
  readonly zone: string;
};
export type NewSite = Omit<StoredSite, 'siteId'> & { readonly siteId: string };

export async function addSite(_db: Executor, _site: NewSite): Promise<void> {
  throw new Error('not written yet');
}
export async function readSite(_db: Executor, _siteId: string): Promise<StoredSite | undefined> {
  throw new Error('not written yet');
}
export async function listSites(_db: Executor): Promise<readonly StoredSite[]> {
  throw new Error('not written yet');
}
