import { listCodeVersions, currentCodeVersion, rollBackTo } from '../../record/code-versions.js';
import { openDatabase, type Database } from '../../record/database.js';

/**
 * `npm run code-version`: prints every version deployed on this record and marks the current one. With a version and a
 * reason, `npm run code-version -- 1a2b3c4d5e6f "why"`, that earlier version becomes the current one again: its servers
 * then move all open orders back. It reads `DATABASE_URL`. Exit code 1 when nothing could be done.
 */
async function main([version, ...why]: readonly string[]): Promise<number> {
  const url = process.env['DATABASE_URL'];
  if (!url) return sorry('DATABASE_URL is not set: give the address of the database.');
  const db = openDatabase({ url, max: 1 });
  try {
    if (version === undefined) return await list(db);
    const reason = why.join(' ').trim();
    if (reason === '') return sorry('Say why: npm run code-version -- VERSION "reason"');
    if (!(await rollBackTo(db, { version, reason })))
      return sorry(`${version} was never deployed here.`);
    say(`${version} is the current version. Its servers move all open orders within 30 s.`);
    return 0;
  } finally {
    await db.close();
  }
}

async function list(db: Database): Promise<number> {
  const [versions, current] = await Promise.all([listCodeVersions(db), currentCodeVersion(db)]);
  for (const { version, firstSeenAt } of versions)
    say(`${version}  first seen ${firstSeenAt}${version === current ? '  current' : ''}`);
  if (versions.length === 0) say('No version has been deployed on this record yet.');
  return 0;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
function sorry(line: string): number {
  say(line);
  return 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) =>
  sorry(`That could not be done: ${error instanceof Error ? error.message : String(error)}`),
);
