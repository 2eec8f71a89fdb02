import type { Express, Request, RequestHandler, Response } from 'express';
import { routes, type RouteName } from '../../contract/routes.js';
import type { Person } from '../../../record/people.js';
import { signedInPerson } from '../auth/session.js';
import type { Deps } from '../deps.js';
import { noteForLog } from './log.js';
import { problem } from './problem.js';

/** One request, as a route sees it. */
export type Call = { readonly request: Request; readonly response: Response };
export type SignedCall = Call & { readonly person: Person };

/** A route anybody may call. What it answers becomes the JSON body; nothing when it has answered by itself. */
export function openRoute(
  app: Express,
  deps: Deps,
  name: RouteName,
  handle: (call: Call) => Promise<unknown>,
): void {
  mount(app, deps, name, async (request, response) => {
    answer(response, await handle({ request, response }));
  });
}

/** What can be done under a password that an administrator made. */
const withTemporaryPassword: readonly RouteName[] = [
  'me',
  'preferences',
  'changePassword',
  'signOut',
];

/** A route for the signed-in. Throws `passwordIsTemporary` while they have to choose a password of their own. */
export function signedRoute(
  app: Express,
  deps: Deps,
  name: RouteName,
  handle: (call: SignedCall) => Promise<unknown>,
): void {
  mount(app, deps, name, async (request, response) => {
    const person = await signedInPerson(deps, request, response);
    noteForLog(request, { personId: person.personId });
    if (person.passwordUntil !== null && !withTemporaryPassword.includes(name))
      throw problem('passwordIsTemporary', 'Choose a password of your own first.');
    answer(response, await handle({ request, response, person }));
  });
}

function mount(app: Express, deps: Deps, name: RouteName, handler: RequestHandler): void {
  const { method, path } = routes[name];
  const verb = { GET: 'get', POST: 'post', PUT: 'put' } as const;
  const watched: RequestHandler = (request, response, next) => {
    noteForLog(request, { route: path });
    const stop = deps.metrics.requestSeconds.startTimer({ route: path, method });
    response.once('close', () => stop({ status: String(response.statusCode) }));
    next();
  };
  app[verb[method]](path, watched, handler);
}

function answer(response: Response, body: unknown): void {
  if (!response.headersSent) response.json(body);
}
