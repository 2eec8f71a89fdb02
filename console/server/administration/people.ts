import type { Express } from 'express';
import { changePerson, countActive, lockAdministration } from '../../../record/administration.js';
import { appendAudit } from '../../../record/audit.js';
import { inTransaction } from '../../../record/database.js';
import { listPeople, readPerson } from '../../../record/people.js';
import { readSite } from '../../../record/sites.js';
import { changePersonBody, personBody } from '../../contract/administration.js';
import { newAccount } from '../auth/accounts.js';
import type { Deps } from '../deps.js';
import { invalidRequest, parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { signedRoute, type SignedCall } from '../http/route.js';
import { hasRole } from '../policy.js';
import { recordPerson } from './record-person.js';

/** Who works here, as what and where. Only administrators; every change is in the audit trail. */
export function peopleRoutes(app: Express, deps: Deps): void {
  signedRoute(app, deps, 'addPerson', (call) => add(deps, call));
  signedRoute(app, deps, 'changePerson', (call) => change(deps, call));
}

async function add({ db, auth }: Deps, { request, response, person: by }: SignedCall) {
  mustBeAdministrator(by);
  const { password, ...person } = parse(personBody(), request.body);
  await mustBeSite(db, person.siteId);
  const people = await listPeople(db);
  if (people.some(({ login }) => login === person.login))
    throw invalidRequest([{ path: 'login', message: 'Somebody has this login already.' }]);
  const userId = await newAccount(auth, { login: person.login, password });
  const personId = await inTransaction(db, (trx) =>
    recordPerson(trx, { ...person, userId, by: by.personId }),
  );
  response.status(201);
  return { personId };
}

async function change({ db }: Deps, { request, person: by }: SignedCall) {
  mustBeAdministrator(by);
  const personId = String(request.params['personId']);
  const next = parse(changePersonBody(), request.body);
  await mustBeSite(db, next.siteId);
  await inTransaction(db, async (trx) => {
    await lockAdministration(trx);
    const before = await readPerson(trx, personId);
    if (!before || !(await changePerson(trx, personId, next)))
      throw problem('notFound', 'There is no such person.');
    if ((await countActive(trx, 'administrator')) === 0)
      throw invalidRequest([
        { path: 'roles', message: 'Somebody must stay administrator: name another one first.' },
      ]);
    await appendAudit(trx, {
      personId: by.personId,
      action: 'personChanged',
      subjectKind: 'person',
      subjectId: personId,
      facts: {
        before: { roles: before.roles, siteId: before.siteId, active: before.active },
        after: next,
      },
    });
  });
  return { personId };
}

/** Throws `notAllowed` for everybody else. */
export function mustBeAdministrator(person: SignedCall['person']): void {
  if (!hasRole(person, 'administrator'))
    throw problem('notAllowed', 'Administrators add and change people.');
}

async function mustBeSite(db: Deps['db'], siteId: string): Promise<void> {
  if (!(await readSite(db, siteId)))
    throw invalidRequest([{ path: 'siteId', message: 'There is no such site.' }]);
}
