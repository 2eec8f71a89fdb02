import { sql } from 'kysely';
import pg from 'pg';
import { openDatabase, type Database } from '../../record/database.js';
import { kept } from '../../record/kept-statements.js';
import { readOrder } from '../../record/orders.js';
import { createTestDatabase } from '../support/database.js';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let owner: pg.Client;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  await owner.query('CREATE TABLE measured (id integer PRIMARY KEY, amount integer)');
  await owner.query('GRANT SELECT ON measured TO PUBLIC');
  await owner.query('INSERT INTO measured VALUES (1, 5)');
  db = openDatabase({ url: database.url, max: 1 });
}, 60_000);
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

const amount = async () => {
  const { rows } = await sql<{ amount: unknown }>`
    ${kept} SELECT amount FROM measured WHERE id = ${1}`.execute(db.kysely);
  return rows[0]?.amount;
};
const keptNow = async () => {
  const { rows } = await sql<{ statement: string }>`
    SELECT statement FROM pg_prepared_statements`.execute(db.kysely);
  return rows.map(({ statement }) => statement);
};

describe('a kept statement', () => {
  it('is parsed once for all its uses on a connection', async () => {
    await readOrder(db, 'DL-2026-000001');
    await readOrder(db, 'DL-2026-000002');
    expect(await keptNow()).toEqual([expect.stringContaining('FROM orders o')]);
  });

  it('is told from one that is planned anew by its mark only', async () => {
    const before = await keptNow();
    await sql`SELECT amount FROM measured WHERE id = ${1}`.execute(db.kysely);
    expect(await keptNow()).toEqual(before);
  });

  it('survives a column that a migration adds', async () => {
    expect(await amount()).toBe(5);
    await owner.query('ALTER TABLE measured ADD COLUMN unit text');
    expect(await amount()).toBe(5);
  });

  it('fails once when a migration changes the type of a column it reads, and then is made anew', async () => {
    expect(await amount()).toBe(5);
    await owner.query('ALTER TABLE measured ALTER COLUMN amount TYPE text');
    await expect(amount()).rejects.toMatchObject({ code: '0A000' });
    expect(await amount()).toBe('5');
  });
});
