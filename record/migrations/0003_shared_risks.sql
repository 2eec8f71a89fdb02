-- Up Migration

-- Contaminations of which the orders that shared something with the culture have been told: each is told once.
CREATE TABLE shared_risks_told (
  order_id text NOT NULL,
  revision integer NOT NULL,
  told_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (order_id, revision),
  FOREIGN KEY (order_id, revision) REFERENCES events
);
CREATE TRIGGER shared_risks_told_append_only BEFORE UPDATE OR DELETE ON shared_risks_told
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shared_risks_told_are_not_truncated BEFORE TRUNCATE ON shared_risks_told
  EXECUTE FUNCTION refuse_change();

CREATE INDEX events_of_contamination ON events (order_id, revision) WHERE type = 'contaminationReported';
