-- Up Migration

-- Orders whose workflow knew more than the record: the record was brought back from an older copy. What the workflow
-- knew is kept here, and the order waits until quality assurance has released it.
CREATE TABLE divergences (
  divergence_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- The record may not know the order at all.
  order_id text NOT NULL,
  found_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  run_id text NOT NULL,
  code_version text NOT NULL,
  recorded_revision integer NOT NULL,
  known_revision integer NOT NULL,
  -- What was confirmed once and is missing in the record.
  entries jsonb NOT NULL,
  released_at timestamptz(3),
  released_by text REFERENCES people,
  reason text,
  CHECK ((released_at IS NULL) = (released_by IS NULL) AND (released_at IS NULL) = (reason IS NULL)),
  UNIQUE (order_id, run_id)
);
CREATE UNIQUE INDEX divergences_open ON divergences (order_id) WHERE released_at IS NULL;
CREATE TRIGGER divergences_content_is_fixed
  BEFORE UPDATE OF divergence_id, order_id, found_at, run_id, code_version, recorded_revision, known_revision, entries
  ON divergences FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER divergences_are_released_once BEFORE UPDATE ON divergences
  FOR EACH ROW WHEN (OLD.released_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER divergences_are_kept BEFORE DELETE ON divergences FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER divergences_are_not_truncated BEFORE TRUNCATE ON divergences EXECUTE FUNCTION refuse_change();
