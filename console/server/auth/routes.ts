import type { Express } from 'express';
import { appendAudit } from '../../../record/audit.js';
import { inTransaction } from '../../../record/database.js';
import { personOfUser, setLanguage, type Person } from '../../../record/people.js';
import { ownPassword } from '../../../record/temporary-passwords.js';
import type { Me } from '../../contract/reads.js';
import { passwordBody } from '../../contract/administration.js';
import { preferencesBody, signInBody } from '../../contract/requests.js';
import { clinicNow } from '../clock-now.js';
import type { Deps } from '../deps.js';
import { invalidRequest, parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { openRoute, signedRoute, type Call, type SignedCall } from '../http/route.js';
import { checkSigningSecret, checkSignIn } from './secrets.js';
import { authHeaders, passCookies } from './session.js';

/** Signing in and out, and who is signed in. */
export function authRoutes(app: Express, deps: Deps): void {
  openRoute(app, deps, 'signIn', (call) => signIn(deps, call));
  signedRoute(app, deps, 'signOut', async ({ request, response, person }) => {
    const { headers } = await deps.auth.api.signOut({
      headers: authHeaders(request),
      returnHeaders: true,
    });
    await appendAudit(deps.db, entry(person, 'signedOut'));
    passCookies(headers, response);
    response.status(204).end();
  });
  signedRoute(app, deps, 'changePassword', (call) => changePassword(deps, call));
  signedRoute(app, deps, 'me', ({ person }) => meOf(deps, person));
  signedRoute(app, deps, 'preferences', async ({ request, person }) => {
    const { language } = parse(preferencesBody(), request.body);
    await setLanguage(deps.db, person.personId, language);
    return meOf(deps, { ...person, language });
  });
}

async function signIn(deps: Deps, { request, response }: Call): Promise<Me> {
  const { userId, headers } = await checkSignIn(deps, request, parse(signInBody(), request.body));
  const person = await personOfUser(deps.db, userId);
  if (!person?.active)
    throw problem('notSignedIn', 'This account belongs to nobody who works here.');
  if (person.passwordUntil !== null && Date.parse(person.passwordUntil) < Date.now()) {
    await appendAudit(deps.db, entry(person, 'temporaryPasswordExpired'));
    throw problem('notSignedIn', 'This password has expired: an administrator makes another one.');
  }
  await endEarlierSession(deps, request);
  await appendAudit(deps.db, entry(person, 'signedIn'));
  passCookies(headers, response);
  return meOf(deps, person);
}

/** Who signs in at a shared device takes it over: the sign-in before ends, and nobody can go back to it. */
async function endEarlierSession(deps: Deps, request: Call['request']): Promise<void> {
  const headers = authHeaders(request);
  const before = await deps.auth.api.getSession({ headers });
  if (!before) return;
  await deps.auth.api.signOut({ headers });
  const person = await personOfUser(deps.db, before.user.id);
  if (person) await appendAudit(deps.db, entry(person, 'signedOut'));
}

/** The password is the signing secret too: a wrong present one is counted as for a signature. */
async function changePassword(deps: Deps, { request, response, person }: SignedCall) {
  const { current, next } = parse(passwordBody(), request.body);
  const { personId } = person;
  await checkSigningSecret(deps, request, { person, secret: current, commandId: 'password' });
  if (person.passwordUntil !== null && next === current)
    throw invalidRequest([{ path: 'next', message: 'It must be another one.' }]);
  const { headers } = await deps.auth.api.changePassword({
    body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
    headers: authHeaders(request),
    returnHeaders: true,
  });
  await inTransaction(deps.db, async (trx) => {
    await ownPassword(trx, personId);
    await appendAudit(trx, entry(person, 'passwordChanged'));
  });
  passCookies(headers, response);
  return { personId };
}

async function meOf({ db }: Deps, person: Person): Promise<Me> {
  const { personId, name, login, roles, siteId, siteName, zone, language, passwordUntil } = person;
  const { now, isStepped, training } = await clinicNow(db);
  const clock = isStepped ? 'stepped' : 'real';
  const passwordIsTemporary = passwordUntil !== null;
  return {
    personId,
    name,
    login,
    roles,
    siteId,
    siteName,
    zone,
    language,
    passwordIsTemporary,
    training,
    now,
    clock,
  };
}

const entry = ({ personId }: Person, action: string) => ({
  personId,
  action,
  subjectKind: 'person',
  subjectId: personId,
});
