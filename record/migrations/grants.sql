-- Run after every migration: what the login of worker and console may do. Its name is in the setting
-- dermaline.app_role. It owns nothing, empties nothing, and cannot change what is only ever appended.
DO $$
DECLARE
  app text := current_setting('dermaline.app_role');
  kept text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = app) THEN
    EXECUTE format('CREATE ROLE %I LOGIN', app);
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', app);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', app);
  FOREACH kept IN ARRAY ARRAY['events', 'signatures', 'commands', 'audit', 'session_product_vials', 'order_codes',
    'shared_risks_told', 'code_versions', 'divergences'] LOOP
    EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM %I', kept, app);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['orders', 'vials', 'session_products', 'sessions', 'incidents', 'people', 'patients',
    'sites', 'protocols', 'reagent_lots', 'installation'] LOOP
    EXECUTE format('REVOKE DELETE ON %I FROM %I', kept, app);
  END LOOP;
  EXECUTE format('REVOKE INSERT ON installation FROM %I', app);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON audit_chains, pgmigrations FROM %I', app);
  EXECUTE format('GRANT UPDATE (released_at, released_by, reason) ON divergences TO %I', app);
  -- Of a command only its fate and its lease change.
  EXECUTE format('GRANT UPDATE (status, revision, refusal, settled_at, lease_holder, lease_until) ON commands TO %I', app);
END $$;
