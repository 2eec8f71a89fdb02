-- Up Migration

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Names as people type them: Turkish small letters (I is ı, İ is i), then without marks, so that "isik" finds "IŞIK".
CREATE FUNCTION search_fold(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(lower(normalize(name, NFC) COLLATE "tr-x-icu"), 'ıçğöşüâîû', 'icgosuaiu')
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is not allowed: it is kept as it was written', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

-- Reference data and identity.

CREATE TABLE sites (
  site_id text PRIMARY KEY CHECK (site_id ~ '^[a-z0-9-]{2,40}$'),
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('clinic', 'laboratory')),
  zone text NOT NULL
);

CREATE TABLE people (
  person_id text PRIMARY KEY,
  name text NOT NULL,
  login text NOT NULL UNIQUE,
  roles text[] NOT NULL,
  site_id text NOT NULL REFERENCES sites,
  language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'tr')),
  active boolean NOT NULL DEFAULT true
);

-- Which account of the sign-in library belongs to which person.
CREATE TABLE person_users (
  user_id text PRIMARY KEY,
  person_id text NOT NULL UNIQUE REFERENCES people
);

-- Patient identity is here and nowhere else.
CREATE TABLE patients (
  patient_id uuid PRIMARY KEY,
  site_id text NOT NULL REFERENCES sites,
  name text NOT NULL CHECK (name <> ''),
  born_on date NOT NULL,
  file_number text NOT NULL,
  UNIQUE (site_id, file_number)
);
CREATE INDEX patients_by_name ON patients USING gin (search_fold(name) gin_trgm_ops);

CREATE TABLE protocols (
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  title text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'active', 'retired')),
  body jsonb NOT NULL,
  PRIMARY KEY (code, version),
  CHECK (body ->> 'code' = code AND (body ->> 'version')::integer = version)
);
CREATE UNIQUE INDEX protocols_one_active ON protocols (code) WHERE status = 'active';
-- What has been approved is changed by a new version only.
CREATE TRIGGER protocols_body_is_fixed BEFORE UPDATE OF code, version, body ON protocols
  FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER protocols_are_kept BEFORE DELETE ON protocols
  FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION refuse_change();

CREATE TABLE reagent_lots (
  lot text PRIMARY KEY,
  name text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  allergens text[] NOT NULL DEFAULT '{}'
);

-- The journal of commands.

CREATE TABLE commands (
  command_id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  order_id text NOT NULL,
  type text NOT NULL,
  hash text NOT NULL,
  based_on_revision integer NOT NULL,
  performed_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  valid_until timestamptz(3) NOT NULL,
  clinic_time timestamptz(3),
  actor jsonb NOT NULL,
  payload jsonb NOT NULL,
  notes jsonb,
  facts jsonb,
  late_entry_reason text,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'applied', 'refused')),
  revision integer,
  refusal jsonb,
  lease_holder text,
  lease_until timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  settled_at timestamptz(3),
  CHECK ((status = 'applied') = (revision IS NOT NULL)),
  CHECK ((status = 'refused') = (refusal IS NOT NULL)),
  CHECK ((status = 'pending') = (settled_at IS NULL))
);
CREATE INDEX commands_of_order ON commands (order_id, seq);
CREATE INDEX commands_pending ON commands (created_at) WHERE status = 'pending';
CREATE TRIGGER commands_content_is_fixed
  BEFORE UPDATE OF command_id, seq, order_id, type, hash, based_on_revision, performed_at, recorded_at, valid_until,
    clinic_time, actor, payload, notes, facts, late_entry_reason, created_at ON commands
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commands_are_settled_once BEFORE UPDATE ON commands
  FOR EACH ROW WHEN (OLD.status <> 'pending') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commands_are_kept BEFORE DELETE ON commands FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commands_are_not_truncated BEFORE TRUNCATE ON commands EXECUTE FUNCTION refuse_change();

CREATE TABLE signatures (
  command_id uuid PRIMARY KEY REFERENCES commands,
  order_id text NOT NULL,
  person_id text NOT NULL,
  printed_name text NOT NULL,
  meaning text NOT NULL,
  signed_at timestamptz(3) NOT NULL,
  record_hash text NOT NULL
);
CREATE INDEX signatures_of_order ON signatures (order_id);
CREATE TRIGGER signatures_append_only BEFORE UPDATE OR DELETE ON signatures
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signatures_are_not_truncated BEFORE TRUNCATE ON signatures EXECUTE FUNCTION refuse_change();

-- The installation and its clock.

CREATE TABLE installation (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  training boolean NOT NULL DEFAULT false,
  clock_mode text NOT NULL DEFAULT 'real' CHECK (clock_mode IN ('real', 'stepped')),
  stepped_now timestamptz(3),
  ever_real boolean NOT NULL DEFAULT false,
  -- ISBT 128 facility number; A9999 is the one of published examples.
  facility text NOT NULL DEFAULT 'A9999' CHECK (facility ~ '^[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{2}$'),
  CHECK (clock_mode = 'real' OR (training AND NOT ever_real)),
  CHECK ((clock_mode = 'stepped') = (stepped_now IS NOT NULL))
);
INSERT INTO installation DEFAULT VALUES;
CREATE TRIGGER installation_is_kept BEFORE DELETE ON installation FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE SEQUENCE order_numbers AS integer MAXVALUE 999999 NO CYCLE;
CREATE SEQUENCE donation_numbers AS integer MAXVALUE 999999 NO CYCLE;

-- Orders and their events.

CREATE TABLE orders (
  order_id text PRIMARY KEY,
  chain_of_identity text NOT NULL UNIQUE,
  patient_id uuid NOT NULL REFERENCES patients,
  clinic_site_id text NOT NULL REFERENCES sites,
  laboratory_site_id text NOT NULL REFERENCES sites,
  protocol_code text NOT NULL,
  protocol_version integer NOT NULL,
  stage text NOT NULL,
  stage_since timestamptz(3) NOT NULL,
  attempt integer NOT NULL,
  closed boolean NOT NULL,
  training boolean NOT NULL DEFAULT false,
  revision integer NOT NULL,
  epoch integer NOT NULL,
  code_version text NOT NULL,
  snapshot jsonb NOT NULL,
  snapshot_digest text NOT NULL,
  events_hash text NOT NULL,
  next_deadline_at timestamptz(3),
  next_due_at timestamptz(3),
  next_duty text,
  -- What the board sorts by; orders that wait for nothing come last.
  sort_due timestamptz(3) NOT NULL GENERATED ALWAYS AS (coalesce(next_due_at, '9999-12-31 00:00:00+00')) STORED,
  overdue_tasks integer NOT NULL,
  awaiting_decision boolean NOT NULL,
  holds text[] NOT NULL,
  open_deviations integer NOT NULL,
  growth jsonb NOT NULL,
  placed_at timestamptz(3) NOT NULL,
  -- What belongs to an order belongs to the chain of identity of its patient.
  UNIQUE (order_id, chain_of_identity),
  FOREIGN KEY (protocol_code, protocol_version) REFERENCES protocols (code, version)
);
CREATE INDEX orders_by_stage ON orders (stage, sort_due, order_id);
CREATE INDEX orders_by_clinic ON orders (clinic_site_id, stage, sort_due, order_id);
CREATE INDEX orders_by_laboratory ON orders (laboratory_site_id, stage, sort_due, order_id);
CREATE INDEX orders_by_protocol ON orders (protocol_code, stage, sort_due, order_id);
CREATE INDEX orders_overdue ON orders (stage, sort_due, order_id) WHERE overdue_tasks > 0;
CREATE INDEX orders_on_hold ON orders (stage, sort_due, order_id) WHERE holds <> '{}';
CREATE INDEX orders_awaiting_decision ON orders (stage, sort_due, order_id) WHERE awaiting_decision;
CREATE INDEX orders_by_deadline ON orders (next_deadline_at) WHERE NOT closed;
CREATE INDEX orders_of_patient ON orders (patient_id);
CREATE TRIGGER orders_identity_is_fixed BEFORE UPDATE OF order_id, chain_of_identity, patient_id, training, placed_at
  ON orders FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER orders_go_forward BEFORE UPDATE ON orders
  FOR EACH ROW WHEN (NEW.revision < OLD.revision OR NEW.epoch < OLD.epoch) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER orders_are_kept BEFORE DELETE ON orders FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Every identifier an order is found by, beside the codes that begin with its number. A table of its own, so that the
-- index over parts of words is written when a code is new and not with every command.
CREATE TABLE order_codes (
  code text NOT NULL,
  order_id text NOT NULL REFERENCES orders,
  kind text NOT NULL CHECK (kind IN ('order', 'chainOfIdentity', 'donation')),
  PRIMARY KEY (code, order_id)
);
CREATE INDEX order_codes_of_order ON order_codes (order_id);
CREATE INDEX order_codes_by_part ON order_codes USING gin (code gin_trgm_ops);

-- An order is a training order exactly when the installation is one; the first real order is remembered for good.
CREATE FUNCTION note_training() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT training INTO STRICT NEW.training FROM installation;
  IF NOT NEW.training THEN
    UPDATE installation SET ever_real = true WHERE NOT ever_real;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER orders_training BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note_training();

CREATE FUNCTION guard_installation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.ever_real AND NOT NEW.ever_real)
    OR (NEW.training <> OLD.training AND EXISTS (SELECT FROM orders))
    OR (OLD.clock_mode = 'real' AND NEW.clock_mode = 'stepped' AND EXISTS (SELECT FROM orders))
    OR NEW.stepped_now < OLD.stepped_now
  THEN
    RAISE EXCEPTION 'an installation that holds orders keeps what it is, and its clock only goes forward'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER installation_guard BEFORE UPDATE ON installation
  FOR EACH ROW EXECUTE FUNCTION guard_installation();

CREATE TABLE events (
  order_id text NOT NULL REFERENCES orders,
  revision integer NOT NULL,
  type text NOT NULL,
  at timestamptz(3) NOT NULL,
  performed_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- No event of a command without that command in the journal.
  command_id uuid REFERENCES commands,
  cause jsonb NOT NULL,
  event jsonb NOT NULL,
  epoch integer NOT NULL,
  code_version text NOT NULL,
  -- SHA-256 over the hash of the event before and this event.
  hash text NOT NULL,
  PRIMARY KEY (order_id, revision)
);
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON events EXECUTE FUNCTION refuse_change();

-- Read model.

CREATE TABLE tasks (
  key text PRIMARY KEY,
  order_id text NOT NULL REFERENCES orders,
  kind text NOT NULL,
  subject text NOT NULL,
  command text NOT NULL,
  roles text[] NOT NULL,
  site_id text,
  due_at timestamptz(3) NOT NULL,
  overdue boolean NOT NULL,
  escalates_to text[] NOT NULL
);
CREATE INDEX tasks_by_due ON tasks (due_at, key);
CREATE INDEX tasks_of_site ON tasks (site_id, due_at, key);
CREATE INDEX tasks_of_order ON tasks (order_id);

-- Written by the console server; a claim ends with its task.
CREATE TABLE task_claims (
  key text PRIMARY KEY REFERENCES tasks ON DELETE CASCADE,
  person_id text NOT NULL REFERENCES people,
  claimed_at timestamptz(3) NOT NULL
);

CREATE TABLE vials (
  code text PRIMARY KEY,
  order_id text NOT NULL,
  chain_of_identity text NOT NULL,
  attempt integer NOT NULL,
  purpose text NOT NULL,
  status text NOT NULL,
  ml double precision NOT NULL,
  live_cells double precision NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  location text NOT NULL,
  session_id text,
  -- An autologous vial belongs to one patient's chain of identity.
  FOREIGN KEY (order_id, chain_of_identity) REFERENCES orders (order_id, chain_of_identity),
  UNIQUE (code, chain_of_identity)
);
CREATE INDEX vials_of_order ON vials (order_id);
CREATE INDEX vials_by_expiry ON vials (expires_at)
  WHERE status IN ('filled', 'quarantined', 'released', 'allocated', 'blocked');
CREATE TRIGGER vials_identity_is_fixed BEFORE UPDATE OF code, order_id, chain_of_identity, attempt ON vials
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER vials_are_kept BEFORE DELETE ON vials FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE sessions (
  order_id text NOT NULL REFERENCES orders,
  session_id text NOT NULL,
  number integer NOT NULL,
  status text NOT NULL,
  since timestamptz(3) NOT NULL,
  planned_on date,
  planned_at timestamptz(3),
  administered_at timestamptz(3),
  PRIMARY KEY (order_id, session_id)
);
CREATE INDEX sessions_by_plan ON sessions (planned_at);

CREATE TABLE session_products (
  batch_number text PRIMARY KEY,
  order_id text NOT NULL,
  chain_of_identity text NOT NULL,
  session_id text NOT NULL,
  thawed_at timestamptz(3) NOT NULL,
  formulated_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  sample_code text NOT NULL,
  outcome text,
  certified_at timestamptz(3),
  FOREIGN KEY (order_id, chain_of_identity) REFERENCES orders (order_id, chain_of_identity),
  FOREIGN KEY (order_id, session_id) REFERENCES sessions,
  UNIQUE (batch_number, chain_of_identity)
);
CREATE INDEX session_products_of_order ON session_products (order_id);
CREATE TRIGGER session_products_identity_is_fixed
  BEFORE UPDATE OF batch_number, order_id, chain_of_identity, session_id ON session_products
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Both halves of a row name the same chain of identity: a vial of one patient cannot go into a product of another.
CREATE TABLE session_product_vials (
  vial_code text NOT NULL,
  batch_number text NOT NULL,
  chain_of_identity text NOT NULL,
  PRIMARY KEY (batch_number, vial_code),
  FOREIGN KEY (vial_code, chain_of_identity) REFERENCES vials (code, chain_of_identity),
  FOREIGN KEY (batch_number, chain_of_identity) REFERENCES session_products (batch_number, chain_of_identity)
);
CREATE INDEX session_product_vials_of_vial ON session_product_vials (vial_code);
CREATE TRIGGER session_product_vials_append_only BEFORE UPDATE OR DELETE ON session_product_vials
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Incidents and audit.

CREATE TABLE incidents (
  incident_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind text NOT NULL,
  order_id text,
  command_id uuid,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  facts jsonb NOT NULL,
  fingerprint text UNIQUE
);
CREATE INDEX incidents_of_order ON incidents (order_id, seq);

-- The audit trail beside the events: one hash chain per lane. A transaction writes to one lane only, so that writers
-- of different lanes do not wait for each other and two writers never wait for one another in a circle.
CREATE TABLE audit_chains (
  lane integer PRIMARY KEY,
  place bigint NOT NULL DEFAULT 0,
  hash text NOT NULL DEFAULT ''
);
INSERT INTO audit_chains (lane) SELECT generate_series(0, 15);

CREATE TABLE audit (
  lane integer NOT NULL,
  place bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  person_id text,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  facts jsonb NOT NULL DEFAULT '{}',
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (lane, place)
);
CREATE INDEX audit_of_subject ON audit (subject_kind, subject_id, at);
CREATE INDEX audit_of_person ON audit (person_id, at);
CREATE INDEX audit_by_time ON audit (at);

CREATE FUNCTION audit_hash(entry audit) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    entry.previous_hash, entry.lane, entry.place, (extract(epoch FROM entry.at) * 1000)::bigint, entry.person_id,
    entry.action, entry.subject_kind, entry.subject_id, entry.facts)::text, 'UTF8')), 'hex')
$$;

-- Runs with the owner's rights: who appends may neither choose place and hash nor touch the heads of the chains.
CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.lane := pg_current_xact_id()::text::numeric % 16;
  NEW.at := clock_timestamp();
  SELECT place + 1, hash INTO STRICT NEW.place, NEW.previous_hash
    FROM audit_chains WHERE lane = NEW.lane FOR UPDATE;
  NEW.hash := audit_hash(NEW);
  UPDATE audit_chains SET place = NEW.place, hash = NEW.hash WHERE lane = NEW.lane;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_append();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_is_not_truncated BEFORE TRUNCATE ON audit EXECUTE FUNCTION refuse_change();
