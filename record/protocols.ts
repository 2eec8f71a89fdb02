import type { Protocol } from '../domain/protocol/protocol.js';
import type { Executor } from './database.js';

export type ProtocolStatus = 'draft' | 'active' | 'retired';
export type StoredProtocol = {
  readonly code: string;
  readonly version: number;
  readonly status: ProtocolStatus;
  readonly title: string;
  readonly body: Protocol;
};

/** Adds a protocol version. There is one active version of a code; once active, its body never changes. */
export async function addProtocol(
  db: Executor,
  protocol: { readonly body: Protocol; readonly title: string; readonly status: ProtocolStatus },
): Promise<void> {
  const { body, title, status } = protocol;
  const { code, version } = body;
  await db.kysely
    .insertInto('protocols')
    .values({ code, version, title, status, body: JSON.stringify(body) })
    .execute();
}

/** The version new orders are prescribed under; undefined when the code has none. */
export async function activeProtocol(db: Executor, code: string): Promise<Protocol | undefined> {
  const row = await db.kysely
    .selectFrom('protocols')
    .select('body')
    .where('code', '=', code)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return row?.body;
}

/** All versions of all protocols. */
export async function listProtocols(db: Executor): Promise<readonly StoredProtocol[]> {
  return db.kysely
    .selectFrom('protocols')
    .select(['code', 'version', 'status', 'title', 'body'])
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
}
