import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { problem } from './problem.js';

/**
 * Strict content policy: scripts and styles only from this server. Mantine writes style attributes and one style
 * element at run time, so styles may be inline; scripts may not.
 */
export const securityHeaders = (publicUrl: string): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'no-referrer' },
  });

/** What the API answers is never kept by browsers or proxies: it may name patients. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/**
 * Refuses requests that change something when a browser says that another site sent them. The cookie is SameSite=Strict
 * as well; programs that send neither header are let through, since nothing rides on a cookie jar there.
 */
export const sameSiteOnly: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const from = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const foreign = from !== undefined && from !== 'same-origin' && from !== 'none';
  if (foreign || (origin !== undefined && hostOf(origin) !== request.get('host'))) {
    throw problem('notAllowed', 'The request came from another site.');
  }
  next();
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
