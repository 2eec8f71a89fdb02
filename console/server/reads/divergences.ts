import type { Express } from 'express';
import * as z from 'zod';
import { orderIdSchema } from '../../../domain/identifiers.js';
import { listDivergences, releaseDivergence } from '../../../record/divergences.js';
import { recordedRevision } from '../../../record/orders.js';
import type { Divergence } from '../../contract/reads.js';
import { releaseBody } from '../../contract/requests.js';
import type { Deps } from '../deps.js';
import { parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { signedRoute, type SignedCall } from '../http/route.js';
import { hasRole } from '../policy.js';

/** Orders that wait for quality assurance after the record came back from an older copy. */
export function divergenceRoutes(app: Express, deps: Deps): void {
  signedRoute(app, deps, 'listDivergences', ({ person }): Promise<readonly Divergence[]> => {
    if (!hasRole(person, 'qualityAssurance', 'auditor', 'administrator'))
      throw problem('notAllowed', 'This is for those who oversee all.');
    return listDivergences(deps.db);
  });
  signedRoute(app, deps, 'releaseDivergence', (call) => release(deps, call));
}

/** The order goes on from the record as it is; what is missing is for people to enter again. */
async function release(
  { db, gateway, keeper }: Deps,
  { request, person }: SignedCall,
): Promise<{ readonly orderId: string }> {
  if (!hasRole(person, 'qualityAssurance'))
    throw problem('notAllowed', 'Only quality assurance may release such an order.');
  const { reason } = parse(releaseBody(), request.body);
  const divergenceId = z.uuid().safeParse(request.params['divergenceId']).data;
  const { personId } = person;
  const released =
    divergenceId && (await releaseDivergence(db, { divergenceId, personId, reason }));
  if (!released) throw problem('notFound', 'Nothing waits under this id.');
  const orderId = orderIdSchema().parse(released);
  if ((await recordedRevision(db, orderId)) === undefined)
    await gateway.terminate(orderId, 'released by quality assurance: the record has no such order');
  else await keeper.lookAt(orderId, 'released');
  return { orderId };
}
