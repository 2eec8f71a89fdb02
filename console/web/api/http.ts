import type { ErrorBody } from '../../contract/errors.js';
import { pathOf, routes, type RouteName } from '../../contract/routes.js';

/** An answer that is not a 2xx: its status and the body's code. `status` 0 means no answer came at all. */
export type Failure = { readonly status: number; readonly body: ErrorBody };

export type Call = {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: URLSearchParams;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

/** True for what `call` throws. */
export const isFailure = (error: unknown): error is Failure =>
  typeof error === 'object' && error !== null && 'status' in error && 'body' in error;

/** Calls a route of the contract; throws a `Failure` for anything but a 2xx. Answers are trusted. */
export async function call<T>(name: RouteName, options: Call = {}): Promise<T> {
  const { method } = routes[name];
  const query = options.query?.size ? `?${options.query.toString()}` : '';
  const response = await fetch(`${pathOf(name, options.parameters)}${query}`, {
    method,
    credentials: 'same-origin',
    headers: options.body === undefined ? {} : { 'content-type': 'application/json' },
    body: options.body === undefined ? null : JSON.stringify(options.body),
    signal: options.signal ?? null,
  }).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw unreachable();
  });
  if (!response.ok) throw await failureOf(response);
  const text = await response.text();
  const answer: T = text === '' ? undefined : JSON.parse(text);
  return answer;
}

const unreachable = (): Failure => ({ status: 0, body: { error: 'unavailable', message: '' } });

async function failureOf(response: Response): Promise<Failure> {
  const text = await response.text();
  return { status: response.status, body: bodyOf(text) };
}

function bodyOf(text: string): ErrorBody {
  try {
    const body: ErrorBody = JSON.parse(text);
    return typeof body.error === 'string' ? body : { error: 'internal', message: '' };
  } catch {
    return { error: 'unavailable', message: '' };
  }
}
