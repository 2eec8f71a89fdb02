import { isFailure } from '../../api/http.js';
import type { Words } from '../../words/words.js';

/** Fields of bodies that are called otherwise in the form. */
const formName: Readonly<Record<string, string>> = {
  'site.name': 'siteName',
  title: 'protocolTitle',
};

/** What the server did not take, by the form's field: in the person's language where there are words for it. */
export function issuesByField(error: unknown, words: Words): ReadonlyMap<string, string> {
  if (!isFailure(error)) return new Map();
  const told: Readonly<Record<string, string | undefined>> = words.administration.issues;
  const issues = (error.body.issues ?? []).map(({ path, message }): [string, string] => {
    const name = formName[path] ?? path.split('.').at(-1) ?? path;
    return [name, told[name] ?? message];
  });
  return error.body.error === 'signatureRejected' && issues.length === 0
    ? new Map([['secret', words.failures.signatureRejected]])
    : new Map(issues);
}
