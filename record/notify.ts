import { sql } from 'kysely';
import type { Happened } from '../domain/order/events.js';
import type { PlacedOrder } from '../domain/order/state.js';
import { commandsOf } from './apply-commands.js';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';
import { channel, type Notice } from './listen.js';

/** Tells all servers of the order's new revision and of every command settled by it; heard when the transaction commits. */
export async function say(
  trx: Executor,
  state: PlacedOrder,
  events: readonly Happened[],
): Promise<void> {
  const { orderId, revision, clinic, laboratory } = state;
  const notices: readonly Notice[] = [
    { kind: 'order', orderId, revision, siteIds: [clinic.siteId, laboratory.siteId] },
    ...commandsOf(events).map(({ commandId }) => ({ kind: 'command' as const, commandId })),
  ];
  const payloads = notices.map((notice) => JSON.stringify(notice));
  await sql`${kept} SELECT pg_notify(${channel}, payload) FROM unnest(${payloads}::text[]) AS payload`.execute(
    trx.kysely,
  );
}
