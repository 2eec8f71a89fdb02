import { randomUUID } from 'node:crypto';
import type { CommandAnswer, OrderView } from '../../console/contract/reads.js';
import { pathOf, routes, type RouteName } from '../../console/contract/routes.js';
import { catalogue, type CommandType } from '../../domain/order/catalogue.js';
import type { PayloadInput } from './sent.js';

export type Answer = { readonly status: number; readonly body: unknown };
export type CallOptions = {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
};
export type ApiClient = {
  readonly login: string;
  readonly password: string;
  readonly cookie: string;
  readonly call: (route: RouteName, options?: CallOptions) => Promise<Answer>;
  /** The body of a GET that must succeed. */
  readonly read: <T>(
    route: RouteName,
    is: (body: unknown) => body is T,
    options?: CallOptions,
  ) => Promise<T>;
  readonly submit: (orderId: string, body: unknown) => Promise<Answer>;
  readonly place: (body: unknown) => Promise<Answer>;
};

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
  const call = async (route: RouteName, options: CallOptions = {}) => {
    const answer = await send(baseUrl, route, options, cookie);
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const body: unknown = isJson ? JSON.parse(text) : text;
    return { status: answer.status, body };
  };
  return {
    login,
    password,
    cookie,
    call,
    async read(route, is, options) {
      const { status, body } = await call(route, options);
      if (status !== 200 || !is(body))
        throw new Error(`${route} answered ${status}: ${JSON.stringify(body)}`);
      return body;
    },
    submit: (orderId, body) => call('submitCommand', { parameters: { orderId }, body }),
    place: (body) => call('placeOrder', { body }),
  };
}

/** A request without any session. */
export async function callAnonymously(
  baseUrl: string,
  route: RouteName,
  options: CallOptions = {},
): Promise<Answer> {
  const answer = await send(baseUrl, route, options, '');
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return { status: answer.status, body: isJson ? JSON.parse(text) : text };
}

/** A command's body as a form sends it, done just now and signed where it must be. */
export function bodyOf<T extends CommandType>(
  type: T,
  payload: PayloadInput<T>,
  options: {
    readonly secret?: string;
    readonly basedOnRevision?: number;
    readonly performedAt?: string;
    readonly commandId?: string;
    readonly notes?: Readonly<Record<string, string>>;
  } = {},
) {
  const { secret, basedOnRevision = 0, performedAt = new Date().toISOString() } = options;
  return {
    commandId: options.commandId ?? randomUUID(),
    type,
    basedOnRevision,
    performedAt,
    payload,
    ...(options.notes ? { notes: options.notes } : {}),
    ...(catalogue[type].signature && secret ? { signature: { secret } } : {}),
  };
}

/** True for the answer to an accepted command. */
export const isAnswer = (body: unknown): body is CommandAnswer =>
  typeof body === 'object' && body !== null && 'view' in body && 'revision' in body;

export const isOrderView = (body: unknown): body is OrderView =>
  typeof body === 'object' && body !== null && 'allowedActions' in body;

/** The answer to a command that must have been accepted. */
export function accepted({ status, body }: Answer): CommandAnswer {
  if (status !== 200 || !isAnswer(body))
    throw new Error(`not accepted: ${status} ${JSON.stringify(body)}`);
  return body;
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
    signal: AbortSignal.timeout(20_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
