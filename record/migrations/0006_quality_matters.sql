-- Up Migration

-- What went wrong and whether it is closed, across all orders: read model, written by the recorder.
CREATE TABLE quality_matters (
  order_id text NOT NULL REFERENCES orders,
  matter_id text NOT NULL,
  -- What came from one command of one order belongs together.
  occurrence text NOT NULL,
  group_key text NOT NULL GENERATED ALWAYS AS (order_id || '/' || occurrence) STORED,
  occurred_at timestamptz(3) NOT NULL,
  kind text NOT NULL,
  what text NOT NULL,
  subject text NOT NULL,
  grade text,
  ctcae integer,
  opened_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  outcome text,
  blocks text,
  -- The order whose contamination this one is told of.
  source_order_id text,
  task_key text,
  command text,
  duty text,
  roles text[] NOT NULL,
  task_site_id text,
  due_at timestamptz(3),
  -- When the first duty of the whole group is due: what open matters are sorted by; groups that wait for nobody come last.
  group_due timestamptz(3) NOT NULL,
  clinic_site_id text NOT NULL,
  laboratory_site_id text NOT NULL,
  PRIMARY KEY (order_id, matter_id),
  CHECK ((closed_at IS NULL) = (outcome IS NULL)),
  CHECK ((task_key IS NULL) = (due_at IS NULL))
);
CREATE INDEX quality_matters_open ON quality_matters (group_due, group_key) WHERE closed_at IS NULL;
CREATE INDEX quality_matters_closed ON quality_matters (occurred_at, group_key) WHERE closed_at IS NOT NULL;
CREATE INDEX quality_matters_closed_kind ON quality_matters (kind, occurred_at, group_key) WHERE closed_at IS NOT NULL;
CREATE INDEX quality_matters_closed_grade ON quality_matters (grade, occurred_at, group_key) WHERE closed_at IS NOT NULL;
CREATE INDEX quality_matters_closed_clinic ON quality_matters (clinic_site_id, occurred_at, group_key)
  WHERE closed_at IS NOT NULL;
CREATE INDEX quality_matters_closed_laboratory ON quality_matters (laboratory_site_id, occurred_at, group_key)
  WHERE closed_at IS NOT NULL;
CREATE INDEX quality_matters_of_occurrence ON quality_matters (occurrence);
CREATE INDEX quality_matters_of_source ON quality_matters (source_order_id) WHERE source_order_id IS NOT NULL;

-- Up to which revision, and by which rules, the matters of an order are written: an order of before this table, one that
-- a program without it has recorded since, and one of older rules are made again from their events.
ALTER TABLE orders ADD COLUMN matters_version integer NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN matters_revision integer NOT NULL DEFAULT 0;
