-- Up Migration

-- Until when a password holds that an administrator made for a person who forgot theirs; null when it is their own.
ALTER TABLE people ADD COLUMN password_until timestamptz(3);
