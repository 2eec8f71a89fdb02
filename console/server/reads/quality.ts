import type { Express } from 'express';
import type * as z from 'zod';
import type { Person } from '../../../record/people.js';
import {
  countMatters,
  listOccurrences,
  type MatterFilter,
} from '../../../record/quality-matters.js';
import {
  listQualityQuery,
  type QualityCounts,
  type QualityOccurrence,
} from '../../contract/quality.js';
import type { Page } from '../../contract/reads.js';
import { clinicNow } from '../clock-now.js';
import type { Deps } from '../deps.js';
import { listPage } from '../http/list-page.js';
import { parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { signedRoute } from '../http/route.js';
import { seesAllSites, seesQuality } from '../policy.js';

/** What went wrong across all orders, is it closed? Nothing can be decided here, and nothing is told of patients. */
export function qualityRoutes(app: Express, deps: Deps): void {
  const { db } = deps;
  signedRoute(
    app,
    deps,
    'listQuality',
    async ({ request, person }): Promise<Page<QualityOccurrence>> => {
      checkRole(person);
      const query = parse(listQualityQuery(), request.query);
      const asked = listPage(query);
      const filter = matterFilter(person, query, (await clinicNow(db)).now);
      return listOccurrences(db, filter, asked);
    },
  );
  signedRoute(app, deps, 'countQuality', async ({ person }): Promise<QualityCounts> => {
    checkRole(person);
    const { roles, siteId } = person;
    const { now } = await clinicNow(db);
    return countMatters(db, {
      roles,
      siteId,
      now,
      ...(seesAllSites(person) ? {} : { ofSite: siteId }),
    });
  });
}

function checkRole(person: Person): void {
  if (!seesQuality(person))
    throw problem('notAllowed', 'This view is for those who oversee the quality of all orders.');
}

/** People of one laboratory get what concerns it, whatever they ask for. */
function matterFilter(
  person: Person,
  query: z.output<ReturnType<typeof listQualityQuery>>,
  now: string,
): MatterFilter {
  const { view, kind, class: grades, site, mine, q } = query;
  const seesAll = seesAllSites(person);
  if (site !== undefined && !seesAll && site !== person.siteId)
    throw problem('notAllowed', 'These are the orders of another site.');
  const siteId = seesAll ? site : person.siteId;
  const { roles } = person;
  return {
    view,
    now,
    ...(kind ? { kinds: kind } : {}),
    ...(grades ? { grades } : {}),
    ...(siteId === undefined ? {} : { siteId }),
    ...(seesAll ? {} : { onlySite: person.siteId }),
    ...(mine ? { mine: { roles, siteId: person.siteId } } : {}),
    ...(q === undefined ? {} : { code: q }),
  };
}
