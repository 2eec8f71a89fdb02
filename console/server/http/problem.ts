import type { ErrorBody } from '../../contract/errors.js';

/** An answer that is not the asked one: thrown anywhere in a route, turned into its body by the error handler. */
export type Problem = Error & { readonly status: number; readonly body: ErrorBody };

/** Statuses of the errors that always have the same one. */
const statusOf = {
  invalidRequest: 400,
  notSignedIn: 401,
  signatureRejected: 401,
  notAllowed: 403,
  passwordIsTemporary: 403,
  notFound: 404,
  commandIdReused: 409,
  tooManyRequests: 429,
  internal: 500,
  unavailable: 503,
  notConfirmed: 504,
} as const;

/** A problem with its usual status. `message` is for people who read answers, not for the console's screens. */
export function problem(
  error: keyof typeof statusOf,
  message: string,
  more: Partial<ErrorBody> = {},
): Problem {
  return problemWithStatus(statusOf[error], { error, message, ...more });
}

/** A problem whose status depends on what is in it (refusals). */
export function problemWithStatus(status: number, body: ErrorBody): Problem {
  return Object.assign(new Error(body.message), { status, body });
}

/** True for what `problem` made. */
export const isProblem = (error: unknown): error is Problem =>
  // The sign-in library's errors have a status and a body as well, but their status is a word.
  error instanceof Error &&
  'status' in error &&
  typeof error.status === 'number' &&
  'body' in error;
