import { APIError } from 'better-auth/api';
import type { Request } from 'express';
import { appendAudit } from '../../../record/audit.js';
import type { Database } from '../../../record/database.js';
import type { Person } from '../../../record/people.js';
import {
  countWrongSecret,
  forgetWrongSecrets,
  secretLockedUntil,
  type SecretUse,
} from '../../../record/secret-attempts.js';
import { problem, type Problem } from '../http/problem.js';
import type { Auth } from './create-auth.js';
import { authHeaders, orUnavailable } from './session.js';

export type SecretDeps = { readonly auth: Auth; readonly db: Database };

/** Five wrong ones in a row lock the login, or the person's signature, for a quarter of an hour. */
export const lockRule = { failuresAllowed: 5, lockMinutes: 15 };

/** Signs in with login and password; answers the account's id and the cookies. Throws `notSignedIn`. */
export async function checkSignIn(
  deps: SecretDeps,
  request: Request,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<{ readonly userId: string; readonly headers: Headers }> {
  const use: SecretUse = { purpose: 'signIn', subject: login.toLowerCase() };
  return guarded(deps, use, {
    attempt: async () => {
      const { headers, response } = await deps.auth.api.signInUsername({
        body: { username: login, password },
        headers: authHeaders(request),
        returnHeaders: true,
      });
      return { userId: response.user.id, headers };
    },
    rejected: (message) => problem('notSignedIn', message),
    audit: { action: 'signInRejected', subjectKind: 'login', subjectId: use.subject },
  });
}

/**
 * Checks the secret a person signs with. A wrong one is audited and counted; throws `signatureRejected`, so that the
 * dialog stays open. The secret goes no further than this.
 */
export async function checkSigningSecret(
  deps: SecretDeps,
  request: Request,
  {
    person,
    secret,
    commandId,
  }: { readonly person: Person; readonly secret: string; readonly commandId: string },
): Promise<void> {
  await guarded(
    deps,
    { purpose: 'signature', subject: person.personId },
    {
      attempt: () =>
        deps.auth.api.verifyPassword({ body: { password: secret }, headers: authHeaders(request) }),
      rejected: (message) => problem('signatureRejected', message, { commandId }),
      audit: {
        personId: person.personId,
        action: 'signatureRejected',
        subjectKind: 'command',
        subjectId: commandId,
      },
    },
  );
}

type Guarded<T> = {
  readonly attempt: () => Promise<T>;
  readonly rejected: (message: string) => Problem;
  readonly audit: Parameters<typeof appendAudit>[1];
};

async function guarded<T>(
  { db }: SecretDeps,
  use: SecretUse,
  { attempt, rejected, audit }: Guarded<T>,
): Promise<T> {
  const locked = await secretLockedUntil(db, use);
  if (locked) throw rejected(`Locked after wrong attempts until ${locked}.`);
  try {
    const result = await orUnavailable(db, attempt);
    await forgetWrongSecrets(db, use);
    return result;
  } catch (error) {
    // What is not the library's "no" is a fault.
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    const lockedUntil = await countWrongSecret(db, use, lockRule);
    await appendAudit(db, { ...audit, facts: lockedUntil ? { lockedUntil } : {} });
    throw rejected(
      lockedUntil ? `Wrong; locked until ${lockedUntil}.` : 'Login or secret is wrong.',
    );
  }
}
