import { siteIdSchema, type SiteId } from '../../../domain/identifiers.js';
import { appendAudit } from '../../../record/audit.js';
import type { Executor } from '../../../record/database.js';
import { addSite, listSites } from '../../../record/sites.js';

export type SiteToRecord = {
  readonly name: string;
  readonly kind: 'clinic' | 'laboratory';
  readonly zone: string;
};

/** Within a transaction that holds the administration: the site under an id of its own, and the audit row. */
export async function recordSite(trx: Executor, site: SiteToRecord, by?: string): Promise<SiteId> {
  const taken = new Set<string>((await listSites(trx)).map(({ siteId }) => siteId));
  const siteId = siteIdSchema().parse(freeId(site.name, taken));
  await addSite(trx, { ...site, siteId });
  await appendAudit(trx, {
    ...(by ? { personId: by } : {}),
    action: 'siteAdded',
    subjectKind: 'site',
    subjectId: siteId,
    facts: site,
  });
  return siteId;
}

/** The name in small letters and hyphens, with a number when another site has it already. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLocaleLowerCase('tr')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '');
  const base = plain.length < 2 ? 'site' : plain;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
