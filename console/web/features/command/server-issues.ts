import type { Progress } from './progress.js';

/** What the server said about fields, by the field's path in the form. */
export const serverIssuesOf = (progress: Progress): ReadonlyMap<string, string> =>
  new Map(
    progress.at === 'invalid'
      ? progress.issues.map(({ path, message }) => [
          path.replace(/^(payload|notes)\./, ''),
          message,
        ])
      : [],
  );
