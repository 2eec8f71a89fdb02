import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** What is known of a request once its route has taken it. */
type Facts = { readonly route?: string; readonly personId?: string };
const factsOf = new WeakMap<IncomingMessage, Facts>();

/** Adds to what the request's line in the log will say. */
export function noteForLog(request: IncomingMessage, facts: Facts): void {
  factsOf.set(request, { ...factsOf.get(request), ...facts });
}

/** The server's log: JSON lines. Never a body, a query, a header or a patient's name. */
export const createLog = (
  options: { readonly level?: string; readonly to?: DestinationStream } = {},
): Logger =>
  pino(
    { name: 'console', level: options.level ?? 'info', serializers: { err: errorFacts } },
    options.to ?? pino.destination(1),
  );

/** One line per request: id, person, route as written in the contract, status, milliseconds. */
export const logRequests = (logger: Logger): RequestHandler =>
  pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    quietReqLogger: true,
    genReqId(_request, response) {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    // Addresses carry search texts and scanned codes: only the method is taken from the request itself.
    serializers: {
      req: (request: { readonly method: string }) => ({ method: request.method }),
      res: (response: { readonly statusCode: number }) => ({ status: response.statusCode }),
      err: errorFacts,
    },
    wrapSerializers: false,
    customProps: (request) => factsOf.get(request) ?? {},
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : 'info',
    autoLogging: {
      ignore: (request) => request.url === '/health' || request.url === '/metrics',
    },
  });

/** An error without what hangs on it: the database adds the values of the row it could not write. */
function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack } = error;
  return { type: name, message, stack, ...('code' in error ? { code: error.code } : {}) };
}
