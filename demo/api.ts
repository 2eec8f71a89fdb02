import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { ErrorBody } from '../console/contract/errors.js';
import type { Me } from '../console/contract/reads.js';
import { pathOf, routes, type RouteName } from '../console/contract/routes.js';

/** What a request may carry. */
export type CallOptions = {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
};
export type Answer<T> =
  { readonly ok: true; readonly body: T } | { readonly ok: false; readonly error: ErrorBody };

/** One person's signed-in session at the console. */
export type Session = {
  readonly me: Me;
  readonly secret: string;
  readonly call: <T>(route: RouteName, options?: CallOptions) => Promise<Answer<T>>;
  /** The body of an answer that must come. Throws with the server's own words. */
  readonly read: <T>(route: RouteName, options?: CallOptions) => Promise<T>;
};

/** Answers that say "not now": the same request, with the same command id, is sent again. */
const passing: readonly ErrorBody['error'][] = ['unavailable', 'notConfirmed', 'tooManyRequests'];
const triesWhilePassing = 60;

/**
 * Signs in as a browser does, with the cookie the server gives; waits while the console is not there. Throws when login
 * or password are wrong.
 */
export async function signIn(baseUrl: string, login: string, secret: string): Promise<Session> {
  let cookie = '';
  const answer = await patiently<Me>(async () => {
    const response = await send(baseUrl, 'signIn', { body: { login, password: secret } }, '');
    const lines = response.headers.getSetCookie();
    cookie = lines.map((line) => line.split(';')[0]).join('; ');
    return response;
  });
  if (!answer.ok) throw new Error(`${login} cannot sign in: ${answer.error.message}`);
  const { body: me } = answer;
  const call = <T>(route: RouteName, options: CallOptions = {}) =>
    patiently<T>(() => send(baseUrl, route, options, cookie));
  return {
    me,
    secret,
    call,
    async read<T>(route: RouteName, options?: CallOptions) {
      const answer = await call<T>(route, options);
      if (!answer.ok) throw new Error(`${login}: ${route}: ${answer.error.message}`);
      return answer.body;
    },
  };
}

/** Sends until there is an answer that will stay: the console may be starting again, or the record be behind. */
async function patiently<T>(sendOnce: () => Promise<Response>): Promise<Answer<T>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await once<T>(sendOnce);
    if (answer.ok || !isPassing(answer.error) || tries === triesWhilePassing) return answer;
    await pause(Math.min(2_000, 100 * tries));
  }
}

async function once<T>(sendOnce: () => Promise<Response>): Promise<Answer<T>> {
  try {
    const response = await sendOnce();
    if (!response.ok) return { ok: false, error: await bodyOf<ErrorBody>(response) };
    return { ok: true, body: await bodyOf<T>(response) };
  } catch (error) {
    // The console is not there, or ended in the middle of the answer.
    return { ok: false, error: { error: 'unavailable', message: String(error) } };
  }
}

/** Answers are trusted to have the contract's shape, as the contract says. */
const bodyOf = async <T>(response: Response): Promise<T> =>
  z.custom<T>().parse(await response.json());

const isPassing = ({ error, refusal }: ErrorBody): boolean =>
  passing.includes(error) || refusal?.code === 'recordBehind';

const send = (
  baseUrl: string,
  route: RouteName,
  { parameters, query = '', body }: CallOptions,
  cookie: string,
): Promise<Response> =>
  fetch(`${baseUrl}${pathOf(route, parameters)}${query}`, {
    method: routes[route].method,
    headers: { 'content-type': 'application/json', origin: baseUrl, cookie },
    signal: AbortSignal.timeout(70_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
