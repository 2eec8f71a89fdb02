import type { Express } from 'express';
import { listProtocols } from '../../../record/protocols.js';
import { listReagentLots } from '../../../record/reagents.js';
import { findByScan } from '../../../record/find.js';
import { listIncidents } from '../../../record/incidents.js';
import { listSites } from '../../../record/sites.js';
import type { Incident, ReferenceData, ScanResult } from '../../contract/reads.js';
import { scanBody } from '../../contract/requests.js';
import type { Deps } from '../deps.js';
import { parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { signedRoute } from '../http/route.js';
import { hasRole, seesOrder } from '../policy.js';
import { patientsFor } from './patients.js';

/** Choices of the forms, what a scanned code is, and incidents. */
export function referenceRoutes(app: Express, deps: Deps): void {
  const { db } = deps;
  signedRoute(app, deps, 'reference', async ({ person }): Promise<ReferenceData> => {
    const [patients, protocols, sites, reagentLots] = await Promise.all([
      patientsFor(deps, person),
      listProtocols(db),
      listSites(db),
      listReagentLots(db),
    ]);
    return {
      patients: patients.map(({ patientId, name, fileNumber, siteId }) => ({
        patientId,
        name,
        fileNumber,
        siteId,
      })),
      protocols: protocols
        .filter(({ status }) => status === 'active')
        .map(({ code, version, title }) => ({ code, version, title })),
      sites,
      reagentLots: reagentLots.map(({ lot, name, expiresAt }) => ({ lot, name, expiresAt })),
    };
  });
  signedRoute(app, deps, 'resolveScan', async ({ request, person }): Promise<ScanResult> => {
    const { code } = parse(scanBody(), request.body);
    const found = await findByScan(db, code);
    // Of another site's order a scan tells nothing, not even that it exists.
    if (!found || !seesOrder(person, found))
      throw problem('notFound', 'Nothing here has this code.');
    return { kind: found.kind, code: found.code, orderId: found.orderId };
  });
  signedRoute(app, deps, 'listIncidents', async ({ person }): Promise<readonly Incident[]> => {
    if (!hasRole(person, 'qualityAssurance', 'auditor', 'administrator'))
      throw problem('notAllowed', 'Incidents are for quality assurance.');
    const incidents = await listIncidents(db, { limit: 200 });
    return incidents.map(({ incidentId, kind, orderId, at, facts }) => ({
      incidentId,
      kind,
      orderId,
      at,
      facts,
    }));
  });
}
