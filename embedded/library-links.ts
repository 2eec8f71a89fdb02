import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Both ends relative to the package, as in `{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so" }`. */
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Makes the links between PostgreSQL's libraries that an npm package cannot carry. The package's
 * install script would make them, but install scripts are often disabled.
 * Answers whether all links are there now; `false` where the folder cannot be written.
 */
export function makeLibraryLinks(native: string): boolean {
  const listed = linksSchema.parse(
    JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')),
  );
  try {
    for (const { source, target } of listed) {
      const link = path.join(native, path.relative('native', target));
      if (existsSync(link)) continue;
      rmSync(link, { force: true }); // A link to nowhere does not exist for existsSync.
      symlinkSync(path.relative(path.dirname(target), source), link);
    }
    return true;
  } catch {
    return listed.every(({ target }) =>
      existsSync(path.join(native, path.relative('native', target))),
    );
  }
}
