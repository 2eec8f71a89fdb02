import { openDatabase, type Database } from '../../record/database.js';
import { createTestDatabase } from './database.js';
import { addReferenceData } from './reference-data.js';

/** A record of its own for one test suite, with the reference data every order needs. */
export type TestRecord = {
  readonly db: Database;
  /** Its login is the application's. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
};

export async function openTestRecord(): Promise<TestRecord> {
  const { url, ownerUrl, drop } = await createTestDatabase();
  const db = openDatabase({ url, max: 6 });
  await addReferenceData(db);
  return {
    db,
    url,
    ownerUrl,
    async close() {
      await db.close();
      await drop();
    },
  };
}
