import { APIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response } from 'express';
import type { Database } from '../../../record/database.js';
import { checkDatabase } from '../../../record/health.js';
import { personOfUser, type Person } from '../../../record/people.js';
import { problem } from '../http/problem.js';
import { addressHeader, type Auth } from './create-auth.js';

export type SessionDeps = { readonly auth: Auth; readonly db: Database };

/** The request's headers as the sign-in library wants them; the address comes from the socket, whatever was sent. */
export function authHeaders(request: Request): Headers {
  const headers = fromNodeHeaders(request.headers);
  headers.set(addressHeader, request.ip ?? '');
  return headers;
}

/** The signed-in person. Throws `notSignedIn` without a session, or when the person no longer works here. */
export async function signedInPerson(
  { auth, db }: SessionDeps,
  request: Request,
  response: Response,
): Promise<Person> {
  const { headers, response: session } = await orUnavailable(db, () =>
    auth.api.getSession({ headers: authHeaders(request), returnHeaders: true }),
  );
  const person = session ? await personOfUser(db, session.user.id) : undefined;
  if (!person?.active) throw problem('notSignedIn', 'Sign in first.');
  passCookies(headers, response);
  return person;
}

/** A pool may hold several connections that were lost at the same moment. */
const asksAtMost = 3;

/**
 * The library answers a lost database with an error of its own that does not say so. When the database is back by now
 * (only connections were lost), it is asked again.
 */
export async function orUnavailable<T>(db: Database, ask: () => Promise<T>): Promise<T> {
  for (let asks = 1; ; asks += 1) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500) throw error;
      if (!(await checkDatabase(db)).ok) {
        throw problem(
          'unavailable',
          'The database cannot be reached; nothing was lost. Try again.',
        );
      }
      if (asks === asksAtMost) throw error;
    }
  }
}

/** Hands the library's cookies to the browser. */
export function passCookies(headers: Headers, response: Response): void {
  for (const cookie of headers.getSetCookie()) response.append('Set-Cookie', cookie);
}
