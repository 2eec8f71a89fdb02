import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import pg from 'pg';
import { naiveCommand, type naiveOrder } from './naive-workflow.js';

export type NaiveOrders = {
  /** Starts so many naive orders. */
  readonly start: (count: number) => Promise<readonly string[]>;
  /** Sends a command and resolves when it is recorded. */
  readonly send: (orderId: string, type?: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const tables = `
  CREATE TABLE naive_notices (command_id uuid PRIMARY KEY);
  CREATE TABLE naive_events (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id text NOT NULL, command_id uuid NOT NULL UNIQUE, type text NOT NULL, payload jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  GRANT ALL ON naive_notices, naive_events TO dermaline_app`;

/** About as much as the form of a command says. */
const payload = {
  observations: [1, 2].map((n) => ({
    vessel: `DL-2026-000001-A1-F0${n}`,
    confluencePercent: 60,
    morphology: 'typical',
    suspicion: 'none',
  })),
};

/** Naive orders on these servers, without HTTP, sign-in, journal or rules. `ownerUrl` makes their tables. */
export async function openNaiveOrders(temporal: Client, ownerUrl: string): Promise<NaiveOrders> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(tables);
  await client.query('LISTEN naive');
  const waiting = new Map<string, () => void>();
  client.on('notification', ({ payload: commandId = '' }) => {
    waiting.get(commandId)?.();
    waiting.delete(commandId);
  });
  return {
    async start(count) {
      const ids = Array.from({ length: count }, () => `naive-${randomUUID()}`);
      for (const workflowId of ids)
        await temporal.workflow.start<typeof naiveOrder>('naiveOrder', {
          workflowId,
          taskQueue: 'naive',
          args: [workflowId],
        });
      return ids;
    },
    async send(orderId, type = 'observeCulture') {
      const commandId = randomUUID();
      const recorded = new Promise<void>((resolve) => waiting.set(commandId, resolve));
      await temporal.workflow.getHandle(orderId).signal(naiveCommand, { commandId, type, payload });
      await recorded;
    },
    close: () => client.end(),
  };
}
