import type { Failure } from '../api/http.js';
import type { Words } from './words.js';

/** The sentence of a failure that is not a refusal: what happened and the way out. */
export function failureSentence({ status, body }: Failure, words: Words): string {
  return status === 0 ? words.failures.unreachable : words.failures[body.error];
}
