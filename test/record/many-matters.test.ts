import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { addHours } from '../../domain/schedule/instants.js';
import {
  listOccurrences,
  occurrencesQuery,
  type MatterFilter,
} from '../../record/quality-matters.js';
import { contaminated, type Contaminated } from '../support/matters.js';
import { clinicSite, laboratorySite } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

describe('with 100,000 matters', () => {
  let record: TestRecord;
  let story: Contaminated;
  beforeAll(async () => {
    record = await openTestRecord();
    story = await contaminated(record.db);
    // As the owner, whose statements may take their time.
    const owner = new pg.Client({ connectionString: record.ownerUrl });
    await owner.connect();
    await owner.query(
      `INSERT INTO quality_matters (order_id, matter_id, occurrence, occurred_at, kind, what, subject, grade, opened_at,
        closed_at, outcome, roles, group_due, clinic_site_id, laboratory_site_id)
      SELECT $1, 'X-' || n, 'x' || n, now() - make_interval(mins => n),
        CASE WHEN n % 1000 = 0 THEN 'excursion' ELSE 'deviation' END, 'fedLate', '',
        CASE WHEN n % 2000 = 7 THEN 'critical' ELSE 'minor' END, now(), now(), 'closed', '{}', '9999-12-31',
        CASE WHEN n % 500 = 0 THEN 'ber-clinic' ELSE $2 END, $3
      FROM generate_series(1, 100000) AS n`,
      [story.source.orderId, clinicSite, laboratorySite],
    );
    await owner.query('ANALYZE quality_matters');
    await owner.end();
  }, 60_000);
  afterAll(() => record.close());

  it.each<[string, Partial<MatterFilter>]>([
    ['open', { view: 'open' }],
    ['late', { view: 'overdue' }],
    ['closed', { view: 'closed' }],
    ['closed, of one seldom kind', { view: 'closed', kinds: ['excursion'] }],
    ['closed, of one seldom class', { view: 'closed', grades: ['critical'] }],
    ['closed, of one small clinic', { view: 'closed', siteId: 'ber-clinic' }],
    ['closed, of one matter', { view: 'closed', code: 'DEV-00000001-1' }],
  ])('a page of those that are %s is found by an index, reading little', async (_what, wanted) => {
    const filter: MatterFilter = { view: 'open', now: addHours(story.at, 3), ...wanted };
    const first = await listOccurrences(record.db, filter, { limit: 50 });
    const query = await occurrencesQuery(record.db, filter, {
      limit: 50,
      ...(first.next === null ? {} : { after: first.next }),
    });
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      EXPLAIN (ANALYZE, BUFFERS, FORMAT TEXT) ${query}`.execute(record.db.kysely);
    const plan = rows.map((row) => Object.values(row).join()).join('\n');
    expect(plan).not.toMatch(/Seq Scan on quality_matters/);
    const removed = [...plan.matchAll(/Rows Removed by Filter: (\d+)/g)].map(([, n]) => Number(n));
    expect(Math.max(0, ...removed)).toBeLessThan(1_000);
    const read = [...plan.matchAll(/on quality_matters m .*actual.*? rows=([\d.]+)/g)].map(
      ([, n]) => Number(n),
    );
    expect(read.length).toBeGreaterThan(0);
    expect(Math.max(...read)).toBeLessThan(1_000);
  });
});
