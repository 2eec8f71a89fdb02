import { randomInt } from 'node:crypto';
import type { Express } from 'express';
import { appendAudit } from '../../../record/audit.js';
import { inTransaction } from '../../../record/database.js';
import { readPerson, userOfPerson } from '../../../record/people.js';
import { forgetWrongSecrets } from '../../../record/secret-attempts.js';
import { limitPassword } from '../../../record/temporary-passwords.js';
import type { NewPassword } from '../../contract/administration.js';
import { replacePassword } from '../auth/accounts.js';
import type { Deps } from '../deps.js';
import { problem } from '../http/problem.js';
import { signedRoute, type SignedCall } from '../http/route.js';
import { mustBeAdministrator } from './people.js';

/** A person who does not come for it within a day asks again. */
const validHours = 24;

/** A person forgot their password: an administrator makes another one, which is theirs only to sign in and change it. */
export function newPasswordRoute(app: Express, deps: Deps): void {
  signedRoute(app, deps, 'newPassword', (call) => makeNewPassword(deps, call));
}

/**
 * The mark that it is temporary, with the audit row, comes first: whatever fails afterwards, nobody works on under a
 * password that another one knows.
 */
async function makeNewPassword(
  { db, auth }: Deps,
  { request, person: by }: SignedCall,
): Promise<NewPassword> {
  mustBeAdministrator(by);
  const personId = String(request.params['personId']);
  if (personId === by.personId)
    throw problem('notAllowed', 'Your own password you change yourself, with the present one.');
  const person = await readPerson(db, personId);
  const userId = await userOfPerson(db, personId);
  if (!person?.active || userId === undefined)
    throw problem('notFound', 'Nobody of this id works here.');
  const validUntil = await inTransaction(db, async (trx) => {
    const until = await limitPassword(trx, personId, validHours);
    await appendAudit(trx, {
      personId: by.personId,
      action: 'passwordReset',
      subjectKind: 'person',
      subjectId: personId,
      facts: { validUntil: until },
    });
    return until;
  });
  const password = readablePassword();
  await replacePassword(auth, userId, password);
  await forgetWrongSecrets(db, { purpose: 'signIn', subject: person.login });
  await forgetWrongSecrets(db, { purpose: 'signature', subject: personId });
  return { login: person.login, password, validUntil };
}

/** To be read out and typed: nothing that is mistaken for something else. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four of 31 characters: 79 bits. */
const readablePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
