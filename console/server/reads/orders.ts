import type { Express } from 'express';
import { addCalendarDays, instantOf, localDate } from '../../../domain/schedule/calendar.js';
import { appendAudit } from '../../../record/audit.js';
import {
  countBoard,
  listBoard,
  type BoardFilter,
  type BoardOrder as StoredBoardOrder,
} from '../../../record/board.js';
import { listExpiringVials } from '../../../record/expiring-vials.js';
import { readHistory } from '../../../record/history.js';
import type { Person } from '../../../record/people.js';
import type { BoardOrder, ExpiringVial, Page } from '../../contract/reads.js';
import { historyQuery, listOrdersQuery, pageQuery } from '../../contract/requests.js';
import type * as z from 'zod';
import { clinicNow } from '../clock-now.js';
import type { Deps } from '../deps.js';
import { parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { listPage } from '../http/list-page.js';
import { signedRoute } from '../http/route.js';
import { seesAllSites, seesPatientsOf, seesSomePatients } from '../policy.js';
import { orderView, visibleOrder } from './order-view.js';

/** The board, one order, and its history. */
export function orderReadRoutes(app: Express, deps: Deps): void {
  const { db } = deps;
  signedRoute(app, deps, 'listOrders', async ({ request, person }) => {
    const query = parse(listOrdersQuery(), request.query);
    const asked = listPage(query);
    const filter = boardFilter(person, query, (await clinicNow(db)).now);
    return showBoard(deps, person, await listBoard(db, filter, asked));
  });
  signedRoute(app, deps, 'countOrders', async ({ request, person }) => {
    const query = { ...parse(listOrdersQuery(), request.query), exception: undefined };
    return countBoard(db, boardFilter(person, query, (await clinicNow(db)).now));
  });
  signedRoute(
    app,
    deps,
    'listExpiringVials',
    async ({ request, person }): Promise<Page<ExpiringVial>> => {
      const asked = listPage(parse(pageQuery(), request.query));
      const filter = boardFilter(person, { limit: asked.limit }, (await clinicNow(db)).now);
      return listExpiringVials(db, filter, asked);
    },
  );
  signedRoute(app, deps, 'getOrder', async ({ request, person }) => {
    const order = await visibleOrder(deps, person, String(request.params['orderId']));
    return orderView(deps, { person, order });
  });
  signedRoute(app, deps, 'getHistory', async ({ request, person }) => {
    const { after, limit } = parse(historyQuery(), request.query);
    const { orderId } = await visibleOrder(deps, person, String(request.params['orderId']));
    return readHistory(db, orderId, { limit, ...(after ? { after } : {}) });
  });
}

/** People of one site get that site's orders, whatever they ask for. */
function boardFilter(
  person: Person,
  query: z.output<ReturnType<typeof listOrdersQuery>>,
  now: string,
): BoardFilter {
  const { stage, site, protocol, exception, q } = query;
  if (site && !seesAllSites(person) && site !== person.siteId)
    throw problem('notAllowed', 'These are the orders of another site.');
  const siteId = seesAllSites(person) ? site : person.siteId;
  const byName = q !== undefined && seesSomePatients(person) && !/\d/.test(q);
  return {
    dayEndsAt: endOfDay(now, person.zone),
    ...(stage ? { stages: stage } : {}),
    ...(siteId ? { siteId } : {}),
    ...(protocol ? { protocolCode: protocol } : {}),
    ...(exception ? { exception } : {}),
    // Every code has a digit, no name has one.
    ...(q === undefined ? {} : byName ? { patientName: q } : { code: q }),
  };
}

const endOfDay = (now: string, zone: string): string =>
  instantOf({ date: addCalendarDays(localDate(now, zone), 1), time: '00:00', zone });

/** Names only where the person may read them; the audit trail tells how many they were shown. */
async function showBoard(
  { db }: Deps,
  person: Person,
  page: Page<StoredBoardOrder>,
): Promise<Page<BoardOrder>> {
  const items = page.items.map((order): BoardOrder => ({
    ...order,
    patientName: seesPatientsOf(person, order.clinicSiteId) ? order.patientName : null,
  }));
  const shown = items.filter((item) => item.patientName !== null).length;
  if (shown > 0) {
    await appendAudit(db, {
      personId: person.personId,
      action: 'identityListRead',
      subjectKind: 'board',
      subjectId: person.siteId,
      facts: { shown },
    });
  }
  return { items, next: page.next };
}
