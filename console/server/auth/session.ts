import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response } from 'express';
import type { Database } from '../../../record/database.js';
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
  const { headers, response: session } = await auth.api.getSession({
    headers: authHeaders(request),
    returnHeaders: true,
  });
  const person = session ? await personOfUser(db, session.user.id) : undefined;
  if (!person?.active) throw problem('notSignedIn', 'Sign in first.');
  passCookies(headers, response);
  return person;
}

/** Hands the library's cookies to the browser. */
export function passCookies(headers: Headers, response: Response): void {
  for (const cookie of headers.getSetCookie()) response.append('Set-Cookie', cookie);
}
