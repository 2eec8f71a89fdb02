import { timingSafeEqual } from 'node:crypto';
import type { Express } from 'express';
import { hasPeople, lockAdministration } from '../../../record/administration.js';
import { appendAudit } from '../../../record/audit.js';
import { inTransaction } from '../../../record/database.js';
import { countWrongSecret, secretLockedUntil } from '../../../record/secret-attempts.js';
import { firstAdministratorBody, type SetUp } from '../../contract/administration.js';
import { newAccount } from '../auth/accounts.js';
import { lockRule } from '../auth/secrets.js';
import type { Deps } from '../deps.js';
import { parse } from '../http/parse.js';
import { problem, type Problem } from '../http/problem.js';
import { openRoute, type Call } from '../http/route.js';
import { recordPerson } from './record-person.js';
import { recordSite } from './record-site.js';

/** No login has a space in it. */
const codeUse = { purpose: 'signIn', subject: 'set-up code' } as const;

/** The first administrator of an installation nobody is in yet: made once, by whoever reads the start's output. */
export function setUpRoutes(app: Express, deps: Deps): void {
  openRoute(app, deps, 'setUp', async (): Promise<SetUp> => ({ needed: await isNeeded(deps) }));
  openRoute(app, deps, 'addFirstAdministrator', (call) => addFirst(deps, call));
}

const isNeeded = async ({ db, setUpCode }: Deps): Promise<boolean> =>
  setUpCode !== undefined && !(await hasPeople(db));

async function addFirst(deps: Deps, { request, response }: Call): Promise<SetUp> {
  const { db, auth } = deps;
  if (!(await isNeeded(deps))) throw alreadyDone();
  const { code, site, person } = parse(firstAdministratorBody(), request.body);
  await checkCode(deps, code);
  const userId = await newAccount(auth, person);
  const done = await inTransaction(db, async (trx) => {
    await lockAdministration(trx);
    if (await hasPeople(trx)) return false;
    const siteId = await recordSite(trx, site);
    const { name, login, language } = person;
    await recordPerson(trx, { name, login, language, siteId, userId, roles: ['administrator'] });
    return true;
  });
  if (!done) throw alreadyDone();
  response.status(201);
  return { needed: false };
}

/** Five wrong codes lock it for a quarter of an hour; each is in the audit trail. */
async function checkCode({ db, setUpCode }: Deps, code: string): Promise<void> {
  const locked = await secretLockedUntil(db, codeUse);
  if (locked) throw rejected(`Locked after wrong codes until ${locked}.`);
  if (setUpCode !== undefined && isSame(code, setUpCode)) return;
  const lockedUntil = await countWrongSecret(db, codeUse, lockRule);
  await appendAudit(db, {
    action: 'setUpCodeRejected',
    subjectKind: 'installation',
    subjectId: 'set-up',
    facts: lockedUntil ? { lockedUntil } : {},
  });
  throw rejected('This is not the set-up code.');
}

const rejected = (message: string): Problem =>
  problem('signatureRejected', message, { issues: [{ path: 'code', message }] });
const alreadyDone = (): Problem =>
  problem('notAllowed', 'Somebody is here already: an administrator adds people.');

function isSame(given: string, code: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(code)];
  return a.length === b.length && timingSafeEqual(a, b);
}
