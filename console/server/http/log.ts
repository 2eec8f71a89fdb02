import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** The server's log: JSON lines. Never a body, a query, a header or a patient's name. */
export const createLog = (options: { readonly level?: string; readonly to?: DestinationStream } = {}): Logger =>
  pino({ name: 'console', level: options.level ?? 'info' }, options.to ?? pino.destination(1));

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
    serializers: { req: (request: { id: unknown; method: string }) => ({ id: request.id, method: request.method }), res: (response: { statusCode: number }) => ({ status: response.statusCode }) },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (request) => request.url === '/health' || request.url === '/metrics' },
  });
