import type * as z from 'zod';
import { problem, type Problem } from './problem.js';

type Issue = { readonly path: string; readonly message: string };

/** Parses what came from outside. Throws `invalidRequest` with one issue per field. */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidRequest(
    parsed.error.issues.map((issue) => ({ path: pathText(issue), message: issue.message })),
  );
}

/** The 400 with these issues. */
export const invalidRequest = (issues: readonly Issue[]): Problem =>
  problem('invalidRequest', 'The request is not complete or not correct.', { issues });

/** `payload.items.0.code`; for an unknown key the path of that key. */
function pathText(issue: z.core.$ZodIssue): string {
  const last = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...last].map(String).join('.');
}
