import { sql, type PostgresPool } from 'kysely';
import pg from 'pg';

/**
 * Marks a statement that the database is to keep: parsed once and planned a few times per connection instead of every
 * time. For statements of the path of a command, whose text is always the same and which find rows by their key. Lists
 * are planned anew each time: their best plan depends on what is asked for.
 */
export const kept = sql.raw('/* kept */');

export const isKept = (text: string): boolean => text.includes('/* kept */');

/** Names of kept statements, by their text; the same in all connections of this process. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `kept_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** What a kept statement answers when a migration has changed the type of a column it reads. */
const stalePlan = '0A000';

/**
 * The same pool, whose connections keep the statements that `keeps` names. A connection on which a kept statement has
 * become stale is given up: its next user gets a new one.
 */
export function keepingStatements(
  pool: pg.Pool,
  keeps: (text: string) => boolean = isKept,
): PostgresPool {
  return {
    connect: async () => keeping(await pool.connect(), keeps),
    end: () => pool.end(),
  };
}

/** The client, asked by text and values only, as the query builders do. */
function keeping(client: pg.PoolClient, keeps: (text: string) => boolean): pg.PoolClient {
  let isStale = false;
  const ask = async (text: string, values: unknown[]) => {
    const name = keeps(text) ? nameOf(text) : undefined;
    try {
      return await client.query({ text, values, ...(name === undefined ? {} : { name }) });
    } catch (error) {
      isStale ||= error instanceof pg.DatabaseError && error.code === stalePlan;
      throw error;
    }
  };
  const own: Readonly<Record<string | symbol, unknown>> = {
    query: ask,
    release: () => client.release(isStale),
  };
  return new Proxy(client, {
    get: (target, key) => own[key] ?? Reflect.get(target, key),
  });
}
