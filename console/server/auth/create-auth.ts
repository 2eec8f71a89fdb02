import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { Pool } from 'pg';
import { keepingStatements } from '../../../record/kept-statements.js';

export type AuthSettings = {
  readonly pool: Pool;
  /** Signs the session cookie; at least 32 characters, the same on every server. */
  readonly secret: string;
  /** Where people reach the console; the cookie is `Secure` when it begins with https. */
  readonly publicUrl: string;
};

/** Header the client's address is passed in. Set from the socket by this server, never taken from a request. */
export const addressHeader = 'x-dermaline-address';
/** A session ends this long after its last use. */
const idleSeconds = 8 * 3600;
const renewAfterSeconds = 15 * 60;
/** OWASP's recommendation for argon2id: 19 MiB, two passes. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Accounts and sessions. Its HTTP handler is never mounted: only the calls used here exist for the outside, so that
 * every way in has this server's throttle, audit and error bodies.
 */
export function createAuth({ pool, secret, publicUrl }: AuthSettings) {
  return betterAuth({
    // Its statements are few, and every request begins with them.
    database: keepingStatements(pool, () => true),
    secret,
    baseURL: publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'auth_users' },
    account: { modelName: 'auth_accounts' },
    verification: { modelName: 'auth_verifications' },
    session: { modelName: 'auth_sessions', expiresIn: idleSeconds, updateAge: renewAfterSeconds },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: {
        hash: (password) => hash(password, argon2),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    // The throttle is ours: it counts per login and per person in the database.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'dermaline',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 60 })],
  });
}
export type Auth = ReturnType<typeof createAuth>;
