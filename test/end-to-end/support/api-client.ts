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
  readonly call: (route: RouteName, options?: CallOptions) => Promise<Answer>;
};

const answerWithinMs = 15_000;

/** Signs in over HTTP, as a browser would, and keeps the session cookie. */
export async function signIn(
  baseUrl: string,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<ApiClient> {
  const response = await send(baseUrl, 'signIn', { body: { login, password } }, '');
  if (response.status !== 200)
    throw new Error(`sign-in of ${login} answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    login,
    password,
    async call(route, options = {}) {
      const answer = await send(baseUrl, route, options, cookie);
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
