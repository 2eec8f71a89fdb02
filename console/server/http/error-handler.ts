import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { ErrorBody } from '../../contract/errors.js';
import { isProblem, problem } from './problem.js';
import { isSnapshotTooNew } from '../../../domain/order/snapshot-versions.js';
import { isDatabaseAway } from './database-away.js';

/** 404 for every path of the API that does not exist. */
export const noSuchRoute: RequestHandler = (request) => {
  throw problem('notFound', `There is no ${request.method} ${request.path}.`);
};

/** The one place where something thrown becomes an answer. Only what is unexpected is logged as an error. */
export const answerErrors: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const { status, body } = answerTo(error);
  if (status >= 500) request.log.error({ err: error }, 'request failed');
  if (status === 429 || status === 503) response.setHeader('Retry-After', '2');
  response.status(status).json(body);
};

function answerTo(error: unknown): { readonly status: number; readonly body: ErrorBody } {
  if (isProblem(error)) return error;
  if (isBodyParserError(error)) {
    const message =
      error.type === 'entity.too.large' ? 'The request is too large.' : 'The request is not JSON.';
    return problem('invalidRequest', message, { issues: [{ path: '', message }] });
  }
  if (isDatabaseAway(error)) {
    return problem('unavailable', 'The database cannot be reached; nothing was lost. Try again.');
  }
  if (isSnapshotTooNew(error)) {
    return problem('unavailable', 'This order is kept by a newer version: load the page again.');
  }
  return problem('internal', 'This could not be processed; support was told.');
}

const isBodyParserError = (error: unknown): error is Error & { readonly type: string } =>
  error instanceof Error && 'type' in error && 'expose' in error && typeof error.type === 'string';
