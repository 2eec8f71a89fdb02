import type { Express } from 'express';
import { faceRejuvenation } from '../../../domain/protocol/face-rejuvenation.js';
import { addCalendarDays, instantOf } from '../../../domain/schedule/calendar.js';
import {
  lockAdministration,
  putInForce,
  readFacility,
  setFacility,
} from '../../../record/administration.js';
import { appendAudit } from '../../../record/audit.js';
import { inTransaction } from '../../../record/database.js';
import { listPeople, type Person } from '../../../record/people.js';
import { listProtocols } from '../../../record/protocols.js';
import { addReagentLot, listReagentLots } from '../../../record/reagents.js';
import { listSites } from '../../../record/sites.js';
import {
  facilityBody,
  protocolBody,
  reagentLotBody,
  siteBody,
  type Administration,
} from '../../contract/administration.js';
import { checkSigningSecret } from '../auth/secrets.js';
import type { Deps } from '../deps.js';
import { invalidRequest, parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { signedRoute, type SignedCall } from '../http/route.js';
import { keepsReference, seesAdministration } from '../policy.js';
import { recordSite } from './record-site.js';

/** The number of published examples (ISBT 128 ST-001). */
const exampleFacility = 'A9999';

/** Sites, facility number, protocols and reagent lots: what orders refer to. Every change is in the audit trail. */
export function administrationRoutes(app: Express, deps: Deps): void {
  const { db } = deps;
  signedRoute(app, deps, 'administration', ({ person }) => {
    if (!seesAdministration(person))
      throw problem('notAllowed', 'This is for administrators, quality assurance and auditors.');
    return administration(deps);
  });
  signedRoute(app, deps, 'addSite', async ({ request, response, person }) => {
    mustKeepReference(person);
    const site = parse(siteBody(), request.body);
    const siteId = await inTransaction(db, async (trx) => {
      await lockAdministration(trx);
      return recordSite(trx, site, person.personId);
    });
    response.status(201);
    return { siteId };
  });
  signedRoute(app, deps, 'setFacility', async ({ request, person }) => {
    mustKeepReference(person);
    const { facility } = parse(facilityBody(), request.body);
    const message = 'Orders carry the present number already; it stays.';
    await inTransaction(db, async (trx) => {
      const { facility: before } = await readFacility(trx);
      if (!(await setFacility(trx, facility)))
        throw invalidRequest([{ path: 'facility', message }]);
      await appendAudit(trx, {
        personId: person.personId,
        action: 'facilitySet',
        subjectKind: 'installation',
        subjectId: 'facility',
        facts: { before, after: facility },
      });
    });
    return { facility };
  });
  signedRoute(app, deps, 'addReagentLot', (call) => addLot(deps, call));
  signedRoute(app, deps, 'putProtocolInForce', (call) => addVersion(deps, call));
}

async function addLot({ db }: Deps, { request, response, person }: SignedCall) {
  mustKeepReference(person);
  const { expiresOn, ...lot } = parse(reagentLotBody(), request.body);
  // The last day counts to its end.
  const expiresAt = instantOf({
    date: addCalendarDays(expiresOn, 1),
    time: '00:00',
    zone: person.zone,
  });
  await inTransaction(db, async (trx) => {
    await lockAdministration(trx);
    if ((await listReagentLots(trx)).some((known) => known.lot === lot.lot))
      throw invalidRequest([{ path: 'lot', message: 'There is a lot with this number already.' }]);
    await addReagentLot(trx, { ...lot, expiresAt });
    await appendAudit(trx, {
      personId: person.personId,
      action: 'reagentLotAdded',
      subjectKind: 'reagentLot',
      subjectId: lot.lot,
      facts: { ...lot, expiresAt },
    });
  });
  response.status(201);
  return { lot: lot.lot };
}

/** A new version of the preset under the centre's own permit; orders under way keep theirs. */
async function addVersion(deps: Deps, { request, response, person }: SignedCall) {
  const { db } = deps;
  mustKeepReference(person);
  const { title, secret, ...permit } = parse(protocolBody(), request.body);
  const { code } = faceRejuvenation;
  await checkSigningSecret(deps, request, { person, secret, commandId: `protocol ${code}` });
  const version = await inTransaction(db, async (trx) => {
    await lockAdministration(trx);
    const known = (await listProtocols(trx)).filter((each) => each.code === code);
    const next = Math.max(0, ...known.map((each) => each.version)) + 1;
    const legalBasis = { ...faceRejuvenation.legalBasis, ...permit };
    await putInForce(trx, { body: { ...faceRejuvenation, version: next, legalBasis }, title });
    await appendAudit(trx, {
      personId: person.personId,
      action: 'protocolPutInForce',
      subjectKind: 'protocol',
      subjectId: `${code} ${next}`,
      facts: { title, legalBasis, signedBy: person.name },
    });
    return next;
  });
  response.status(201);
  return { code, version };
}

async function administration({ db }: Deps): Promise<Administration> {
  const [{ facility, isFixed }, sites, people, protocols, reagentLots] = await Promise.all([
    readFacility(db),
    listSites(db),
    listPeople(db),
    listProtocols(db),
    listReagentLots(db),
  ]);
  return {
    facility,
    facilityIsExample: facility === exampleFacility,
    facilityIsFixed: isFixed,
    sites,
    people: people.map(({ personId, name, login, roles, siteId, siteName, active }) => ({
      personId,
      name,
      login,
      roles,
      siteId,
      siteName,
      active,
    })),
    protocols: protocols.map(({ code, version, title, status, body: { legalBasis } }) => ({
      code,
      version,
      title,
      status,
      permitNumber: legalBasis.permitNumber,
      permitValidUntil: legalBasis.permitValidUntil,
    })),
    reagentLots,
  };
}

function mustKeepReference(person: Person): void {
  if (!keepsReference(person))
    throw problem('notAllowed', 'Administrators and quality assurance keep these.');
}
