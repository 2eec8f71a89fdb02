import pg from 'pg';

/**
 * Copies the one order of a record many times, spread over 30 clinics, 40,000 patients, all stages (three of five
 * completed) and most of a year. Only what lists need: the copies have no events.
 */
export async function seedOrders(ownerUrl: string, count: number): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  for (const statement of [...reference, ordersOf(count), ...dependents])
    await client.query(statement);
  await client.end();
}

const reference = [
  `INSERT INTO sites
     SELECT 'clinic-' || n, 'Clinic ' || n, 'clinic', 'Europe/Istanbul' FROM generate_series(1, 30) n`,
  `INSERT INTO patients
     SELECT gen_random_uuid(), 'clinic-' || (n % 30 + 1), 'Hasta ' || n || ' Öztürk', '1980-01-01', 'N' || n
     FROM generate_series(1, 40000) n`,
  // The order is copied with its facts; the trigger would ask the installation again for each.
  `ALTER TABLE orders DISABLE TRIGGER USER`,
];

const ordersOf = (count: number): string => `
  WITH listed AS (
    SELECT patient_id, site_id, row_number() OVER () AS place FROM patients WHERE site_id LIKE 'clinic-%'
  ), open AS (
    SELECT ARRAY['awaitingCollection', 'inTransitToLab', 'awaitingIntakeDecision', 'culturing', 'culturing',
      'culturing', 'awaitingQcDecision', 'awaitingCertification', 'treating', 'treating', 'followUp'] AS stages
  ), copies AS (
    SELECT n, lpad((n + 100)::text, 6, '0') AS number, n % 5 < 3 AS closed,
      CASE WHEN n % 5 >= 3 THEN timestamptz '2026-03-01' + n % 86400 * interval '5 minutes' END AS due
    FROM generate_series(1, ${count}) n
  )
  INSERT INTO orders (order_id, chain_of_identity, patient_id, clinic_site_id, laboratory_site_id, protocol_code,
    protocol_version, stage, stage_since, attempt, closed, revision, epoch, code_version, snapshot, snapshot_digest,
    events_hash, next_deadline_at, next_due_at, next_duty, overdue_tasks, awaiting_decision, holds, open_deviations,
    growth, placed_at)
  SELECT 'DL-2026-' || number, 'CHA999926' || number, p.patient_id, p.site_id, o.laboratory_site_id, o.protocol_code,
    o.protocol_version, CASE WHEN c.closed THEN 'completed' ELSE open.stages[1 + n % 11] END, o.stage_since, 1, c.closed,
    o.revision, 1, o.code_version, o.snapshot, '', '', due, due, 'feed', (n % 97 = 0)::integer, n % 31 = 0,
    CASE WHEN n % 211 = 0 THEN ARRAY['release'] ELSE ARRAY[]::text[] END, 0, o.growth, o.placed_at
  FROM copies c
  JOIN listed p ON p.place = 1 + n % 40000
  CROSS JOIN open
  CROSS JOIN (SELECT * FROM orders LIMIT 1) o`;

const dependents = [
  `ALTER TABLE orders ENABLE TRIGGER USER`,
  `INSERT INTO order_codes SELECT order_id, order_id, 'order' FROM orders ON CONFLICT DO NOTHING`,
  `INSERT INTO order_codes
     SELECT chain_of_identity, order_id, 'chainOfIdentity' FROM orders ON CONFLICT DO NOTHING`,
  `INSERT INTO tasks
     SELECT order_id || '/feed', order_id, 'feed', '', 'feedCulture', ARRAY['labTechnician'], laboratory_site_id,
       next_due_at, false, ARRAY['qualityAssurance']
     FROM orders WHERE NOT closed AND next_due_at IS NOT NULL`,
  `VACUUM ANALYZE`,
];
