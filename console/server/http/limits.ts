import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { problem } from './problem.js';

/** How often one session (one address, while nobody is signed in) may ask per minute. */
export const limitPerSession = (perMinute: number): RequestHandler =>
  limiter(perMinute, (request) => sessionKey(request) ?? addressKey(request));

/** How often one address may try to sign in per minute, whatever the login. */
export const limitSignIn = (perMinute: number): RequestHandler => limiter(perMinute, addressKey);

function limiter(limit: number, keyGenerator: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator,
    handler: (_request, _response, next) => {
      next(problem('tooManyRequests', 'Too many requests in a short time. Wait a moment.'));
    },
  });
}

/** A digest, so that the cookie itself is nowhere else in memory; behind one proxy people share an address. */
function sessionKey(request: Request): string | undefined {
  const cookie = /dermaline\.session_token=([^;]+)/.exec(request.get('cookie') ?? '')?.[1];
  return cookie && createHash('sha256').update(cookie).digest('base64url');
}

const addressKey = (request: Request): string => ipKeyGenerator(request.ip ?? '');
