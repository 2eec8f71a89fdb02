-- Up Migration

-- Every code version (hash of the workflow rules) that was ever deployed on this record, from when on.
CREATE TABLE code_versions (
  version text PRIMARY KEY CHECK (version <> ''),
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  first_seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER code_versions_append_only BEFORE UPDATE OR DELETE ON code_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER code_versions_are_not_truncated BEFORE TRUNCATE ON code_versions EXECUTE FUNCTION refuse_change();

-- The one version whose rules every open order runs under; none before the first deployment.
ALTER TABLE installation ADD COLUMN current_code_version text REFERENCES code_versions;

-- In which shape the snapshot of an order was written: older shapes are brought up to date when they are read.
ALTER TABLE orders ADD COLUMN snapshot_version integer NOT NULL DEFAULT 1 CHECK (snapshot_version > 0);
