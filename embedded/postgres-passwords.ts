import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './write-atomically.js';

const passwordsSchema = z.object({ owner: z.string().min(20), app: z.string().min(20) });
export type PostgresPasswords = z.infer<typeof passwordsSchema>;

/** The passwords of both logins, made on the first start; only their owner can read the file. */
export function postgresPasswords(dataFolder: string): PostgresPasswords {
  const file = passwordsFile(dataFolder);
  if (existsSync(file)) return passwordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const passwords = { owner: randomPassword(), app: randomPassword() };
  writeAtomically(file, JSON.stringify(passwords), 0o600);
  return passwords;
}

function passwordsFile(dataFolder: string): string {
  return path.join(dataFolder, 'postgres-passwords.json');
}

/** Letters, digits, "-" and "_" only, so that it needs no escaping in a URL or in SQL. */
function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}
