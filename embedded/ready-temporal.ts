import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { setTimeout as pause } from 'node:timers/promises';
import { acceptsConnections } from './ports.js';
import { startProblem } from './start-problem.js';

export type TemporalNeeds = {
  readonly namespace: string;
  /** Name and type of each search attribute that the workflows set. */
  readonly searchAttributes: Readonly<Record<string, SearchAttributeType>>;
};
export type SearchAttributeType = keyof typeof INDEXED_VALUE_TYPE;

/** The numbers of `temporal.api.enums.v1.IndexedValueType`. */
const INDEXED_VALUE_TYPE = {
  Text: 1,
  Keyword: 2,
  Int: 3,
  Double: 4,
  Bool: 5,
  Datetime: 6,
  KeywordList: 7,
} as const;

/** Ten years: a treatment takes months, and the server's own default would forget it after a day. */
const RETENTION_SECONDS = 10 * 365 * 24 * 60 * 60;
const PATIENCE_MS = 60_000;

/**
 * Waits until the server answers, and sees to retention and search attributes.
 * Answers `false` when the process ended meanwhile or does not answer for a minute.
 */
export async function readyTemporal(
  port: number,
  needs: TemporalNeeds,
  isAlive: () => boolean,
): Promise<boolean> {
  const givesUpAt = performance.now() + PATIENCE_MS;
  while (isAlive() && performance.now() < givesUpAt) {
    // gRPC waits a second after a refused connection, so it is asked only when somebody listens.
    const isListening = await acceptsConnections(port);
    const connection = isListening ? await connect(`127.0.0.1:${port}`, 1_000) : undefined;
    try {
      if (connection !== undefined && (await prepared(connection, needs))) return true;
    } finally {
      await connection?.close();
    }
    await pause(25);
  }
  return false;
}

/** Throws a sentence if no Temporal server answers at an address that the settings name. */
export async function reachTemporal(address: string): Promise<void> {
  const connection = await connect(address, 15_000);
  if (connection === undefined) {
    throw startProblem(
      `No Temporal server answers at ${address}: correct TEMPORAL_ADDRESS, or unset it for the embedded server.`,
    );
  }
  await connection.close();
}

async function connect(address: string, connectTimeout: number): Promise<Connection | undefined> {
  try {
    return await Connection.connect({ address, connectTimeout });
  } catch {
    return undefined; // Not listening yet.
  }
}

async function prepared(connection: Connection, needs: TemporalNeeds): Promise<boolean> {
  try {
    await keepLong(connection, needs.namespace);
    await addMissingSearchAttributes(connection, needs);
    return true;
  } catch {
    return false; // Listening, but the namespace is not there yet.
  }
}

async function keepLong(connection: Connection, namespace: string): Promise<void> {
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  if (Number(config?.workflowExecutionRetentionTtl?.seconds) === RETENTION_SECONDS) return;
  await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: msToTs(RETENTION_SECONDS * 1000) },
  });
}

async function addMissingSearchAttributes(
  { operatorService }: Connection,
  { namespace, searchAttributes }: TemporalNeeds,
): Promise<void> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributes).filter(([name]) => !(name in customAttributes));
  if (missing.length === 0) return;
  await operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(
      missing.map(([name, type]) => [name, INDEXED_VALUE_TYPE[type]]),
    ),
  });
}
