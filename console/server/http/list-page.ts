import { readCursor } from '../../../record/page.js';
import { invalidRequest } from './parse.js';

type ListPage = { readonly after?: string; readonly limit: number };

/** Which page of a list is asked for. Throws `invalidRequest` naming `after` when that is no cursor of a list. */
export function listPage({
  after,
  limit,
}: {
  readonly after?: string | undefined;
  readonly limit: number;
}): ListPage {
  if (after === undefined) return { limit };
  if (!readCursor(after))
    throw invalidRequest([{ path: 'after', message: 'This is no page of this list.' }]);
  return { limit, after };
}
