import { pathOf, routes, type RouteName } from '../../../console/contract/routes.js';

/** An answer of the HTTP API as it came: status and body. */
export type Answer = { readonly status: number; readonly body: unknown };
export type CallOptions = {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
};

/** One signed-in person's way to the HTTP API. Faults of the network are thrown; answers never are. */
export type ApiClient = {
  readonly login: string;
  readonly password: string;
  readonly cookie: string;
  readonly call: (route: RouteName, options?: CallOptions) => Promise<Answer>;
};

const answerWithinMs = 15_000;

/**
 * Signs in over HTTP, as a browser would, and keeps the session cookie. It holds at `otherUrls` as well: after a fault of
 * the network the next call goes to the next address, as behind a load balancer.
 */
export async function signIn(
  baseUrl: string,
  { login, password }: { readonly login: string; readonly password: string },
  otherUrls: readonly string[] = [],
): Promise<ApiClient> {
  const response = await send(baseUrl, 'signIn', { body: { login, password } }, '');
  if (response.status !== 200)
    throw new Error(`sign-in of ${login} answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const urls = [baseUrl, ...otherUrls];
  let turn = 0;
  return {
    login,
    password,
    cookie,
    async call(route, options = {}) {
      const url = urls[turn % urls.length] ?? baseUrl;
      const answer = await send(url, route, options, cookie).catch((error: unknown) => {
        turn += 1;
        throw error;
      });
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
      return { status: answer.status, body: isJson ? JSON.parse(text) : text };
    },
  };
}

function send(
  baseUrl: string,
  route: RouteName,
  { parameters, query = '', body }: CallOptions,
  cookie: string,
): Promise<Response> {
  return fetch(`${baseUrl}${pathOf(route, parameters)}${query}`, {
    method: routes[route].method,
    headers: { 'content-type': 'application/json', origin: baseUrl, cookie },
    signal: AbortSignal.timeout(answerWithinMs),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
