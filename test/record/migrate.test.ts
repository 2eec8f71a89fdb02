import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../record/migrate.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('change nothing when they are run again, even by two processes at once', async () => {
    const { ownerUrl } = database;
    const appRole = new URL(database.url).username;
    await Promise.all([migrate({ ownerUrl, appRole }), migrate({ ownerUrl, appRole })]);
    const client = new pg.Client(database.url);
    await client.connect();
    const { rows } = await client.query('SELECT name FROM pgmigrations ORDER BY id');
    await client.end();
    expect(rows.map(({ name }) => String(name))).toEqual([
      '0001_record',
      '0002_auth',
      '0003_shared_risks',
      '0004_code_versions',
      '0005_divergences',
      '0006_quality_matters',
      '0007_temporary_passwords',
    ]);
  });
});
