import type pg from 'pg';
import { platformName } from './platform.js';
import type { Counts, Manifest } from './backup-manifest.js';

/** What a backup's manifest says of the database, read from the database itself. */
export async function readFigures(
  client: pg.Client,
): Promise<Omit<Manifest, 'format' | 'product'>> {
  const { rows } = await client.query<{ made_at: string; postgres: string; migrations: string[] }>(`
    SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS made_at,
      split_part(current_setting('server_version'), '.', 1) AS postgres,
      (SELECT json_agg(name ORDER BY id) FROM pgmigrations) AS migrations`);
  const [row] = rows;
  if (!row) throw new Error('the database says nothing about itself');
  return {
    madeAt: row.made_at,
    postgres: row.postgres,
    migrations: row.migrations,
    platform: platformName(),
    codeVersion: await currentVersion(client, row.migrations),
    counts: await readCounts(client),
  };
}

/** How much the record holds. */
export async function readCounts(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query<Counts>(`
    SELECT (SELECT count(*)::integer FROM orders) AS orders,
      (SELECT count(*)::integer FROM orders WHERE NOT closed) AS "openOrders",
      (SELECT count(*)::integer FROM events) AS events,
      (SELECT count(*)::integer FROM commands) AS commands,
      (SELECT count(*)::integer FROM audit) AS audit`);
  const [counts] = rows;
  if (!counts) throw new Error('the database cannot be counted');
  return counts;
}

async function currentVersion(client: pg.Client, migrations: readonly string[]): Promise<string> {
  if (!migrations.includes('0004_code_versions')) return 'unknown';
  const { rows } = await client.query<{ version: string | null }>(
    'SELECT current_code_version AS version FROM installation',
  );
  return rows[0]?.version ?? 'none yet';
}
