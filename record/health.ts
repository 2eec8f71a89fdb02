import type { Executor } from './database.js';

export type DatabaseHealth = { readonly ok: true; readonly milliseconds: number } | { readonly ok: false; readonly reason: string };
export type RecordLag = { readonly pendingCommands: number; readonly oldestSeconds: number };

export async function checkDatabase(_db: Executor): Promise<DatabaseHealth> {
  throw new Error('not written yet');
}
export async function recordLag(_db: Executor): Promise<RecordLag> {
  throw new Error('not written yet');
}
