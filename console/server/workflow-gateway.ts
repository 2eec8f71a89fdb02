import {
  Client,
  Connection,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type WorkflowExecutionInfo,
  type WorkflowStartOptions,
} from '@temporalio/client';
import type { OrderId } from '../../domain/identifiers.js';
import {
  orderWorkflowId,
  searchAttributes,
  snapshotQuery,
  submitUpdate,
  taskQueue,
  treatmentOrderType,
  workflowTaskTimeout,
  type DeskAnswer,
  type DeskInput,
  type DeskMessage,
  type DeskSnapshot,
} from '../../workflows/identifiers.js';
import type { UnrecordedEntry } from '../../record/divergences.js';
import { entriesBeyond, recordedBy, startOf } from './engine-history.js';
import { engineHealth, type EngineHealth } from './engine-health.js';
import { rejection, type Submission } from './submission.js';
import type { TrueClock } from './true-clock.js';

/** What operators may search an order's workflow by. Never patient data. */
export type Searchable = {
  readonly stage: string;
  readonly protocol: string;
  readonly site: string;
};
export type Start = { readonly input: DeskInput; readonly searchable: Searchable };

/** All the server asks of the workflow engine. */
export type WorkflowGateway = {
  /** Sends a message to a running order; the same update id is the same message. */
  readonly submit: (
    orderId: OrderId,
    updateId: string,
    message: DeskMessage,
  ) => Promise<Submission>;
  /** Starts the order if it is not running and sends the message in the same call. */
  readonly startWith: (start: Start, updateId: string, message: DeskMessage) => Promise<Submission>;
  /** Starts the order anew from a snapshot; whatever runs under its id is ended. */
  readonly restart: (start: Start) => Promise<void>;
  /** Code version of every workflow that runs, by its id, as the search knows them (it may lag by a second or two). */
  readonly runningVersions: () => Promise<ReadonlyMap<string, string>>;
  /** Code version of the order's workflow if it runs now, asked of the engine itself. */
  readonly runningVersion: (orderId: OrderId) => Promise<string | undefined>;
  /** The running order's own state, for audits; nothing when it does not run or does not answer. */
  readonly snapshot: (orderId: OrderId) => Promise<DeskSnapshot | undefined>;
  /** The latest run of an order, running or ended, and the revision up to which it knew itself recorded. */
  readonly known: (
    orderId: OrderId,
  ) => Promise<{ readonly runId: string; readonly recorded: number } | undefined>;
  /** What a run's history tells beyond a revision of the record. */
  readonly entriesBeyond: (orderId: OrderId, runId: string, revision: number) => Promise<Beyond>;
  /** Ends the run of an order the record does not have. */
  readonly terminate: (orderId: OrderId, reason: string) => Promise<void>;
  readonly health: () => Promise<EngineHealth>;
  readonly close: () => Promise<void>;
};

export type Beyond = {
  readonly codeVersion: string;
  readonly entries: readonly UnrecordedEntry[];
};

export type GatewaySettings = {
  readonly address: string;
  readonly namespace: string;
  readonly codeVersion: string;
  /** How long an answer may take. */
  readonly deadlineMs?: number;
  /** The time Temporal goes by; this machine's unless given. */
  readonly clock?: TrueClock;
};

/**
 * A connection whose other side is gone without a word is found within 16 s. Temporal takes a ping every 10 s at most; the
 * client's own 30 s and 15 s would leave an order unreachable for three quarters of a minute.
 */
const channelArgs = { 'grpc.keepalive_time_ms': 12_000, 'grpc.keepalive_timeout_ms': 4_000 };
/** The last recorded batch is mostly among so many events from the end. */
const newestEvents = 40;
/** All pages of the search together. */
const listWithinMs = 30_000;

/** The only user of the Temporal client. Connects when first used and again by itself. */
export function createWorkflowGateway(settings: GatewaySettings): WorkflowGateway {
  const { namespace, codeVersion, deadlineMs = 5_000, clock = async () => Date.now() } = settings;
  const connection = Connection.lazy({ address: settings.address, channelArgs });
  const client = new Client({ connection, namespace });
  const engine: Engine = { client, namespace, codeVersion, deadlineMs, clock };
  return {
    ...messages(engine),
    ...looks(engine),
    ...histories(engine),
    close: () => connection.close(),
  };
}

type Engine = Required<Omit<GatewaySettings, 'address'>> & { readonly client: Client };
type DeskWorkflow = (input: DeskInput) => Promise<unknown>;

/** Calls that change something. */
function messages({
  client,
  deadlineMs,
}: Engine): Pick<WorkflowGateway, 'submit' | 'startWith' | 'restart' | 'terminate'> {
  const attempt = async (call: () => Promise<DeskAnswer>): Promise<Submission> => {
    try {
      const { revision } = await client.withDeadline(Date.now() + deadlineMs, call);
      return { outcome: 'accepted', revision };
    } catch (error) {
      return submissionFailure(error);
    }
  };
  return {
    submit: (orderId, updateId, message) =>
      attempt(() =>
        client.workflow
          .getHandle(orderWorkflowId(orderId))
          .executeUpdate<DeskAnswer, [DeskMessage]>(submitUpdate, { updateId, args: [message] }),
      ),

    startWith: (start, updateId, message) =>
      attempt(() =>
        client.workflow.executeUpdateWithStart<DeskWorkflow, DeskAnswer, [DeskMessage]>(
          submitUpdate,
          {
            updateId,
            args: [message],
            startWorkflowOperation: new WithStartWorkflowOperation<DeskWorkflow>(
              treatmentOrderType,
              { ...startOptions(start), workflowIdConflictPolicy: 'USE_EXISTING' },
            ),
          },
        ),
      ),

    async terminate(orderId, reason) {
      await client.withDeadline(Date.now() + deadlineMs, () =>
        client.workflow.getHandle(orderWorkflowId(orderId)).terminate(reason),
      );
    },

    async restart(start) {
      const options = {
        ...startOptions(start),
        workflowIdConflictPolicy: 'TERMINATE_EXISTING',
      } as const;
      try {
        await client.withDeadline(Date.now() + deadlineMs, () =>
          client.workflow.start<DeskWorkflow>(treatmentOrderType, options),
        );
      } catch (error) {
        // Two restarts at once: the other one, of a newer epoch, may have come first. The reconcile looks again.
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    },
  };
}

/** Calls that only look. */
function looks({
  client,
  namespace,
  codeVersion,
  deadlineMs,
  clock,
}: Engine): Pick<WorkflowGateway, 'runningVersions' | 'runningVersion' | 'snapshot' | 'health'> {
  const handleOf = (orderId: OrderId) => client.workflow.getHandle(orderWorkflowId(orderId));
  const within = <T>(ms: number, call: () => Promise<T>) =>
    client.withDeadline(Date.now() + ms, call);
  return {
    async runningVersions() {
      const running = new Map<string, string>();
      const query = `WorkflowType = '${treatmentOrderType}' AND ExecutionStatus = 'Running'`;
      return within(listWithinMs, async () => {
        for await (const run of client.workflow.list({ query, pageSize: 1_000 }))
          running.set(run.workflowId, versionOf(run));
        return running;
      });
    },

    async runningVersion(orderId) {
      try {
        const run = await within(deadlineMs, () => handleOf(orderId).describe());
        return run.status.name === 'RUNNING' ? versionOf(run) : undefined;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      }
    },

    async snapshot(orderId) {
      try {
        return await within(deadlineMs, () => handleOf(orderId).query<DeskSnapshot>(snapshotQuery));
      } catch {
        return undefined; // Whoever asks must cope with an order that does not answer.
      }
    },

    health: () => engineHealth({ client, namespace, codeVersion, clock }),
  };
}

/** What is read from the engine's histories, which it keeps for ended runs too; no worker is needed. */
function histories({
  client,
  namespace,
  deadlineMs,
}: Engine): Pick<WorkflowGateway, 'known' | 'entriesBeyond'> {
  const within = <T>(call: () => Promise<T>) => client.withDeadline(Date.now() + deadlineMs, call);
  return {
    async known(orderId) {
      try {
        const workflowId = orderWorkflowId(orderId);
        const { runId } = await within(() => client.workflow.getHandle(workflowId).describe());
        const execution = { workflowId, runId };
        let nextPageToken: Uint8Array | null | undefined;
        do {
          const page = await within(() =>
            client.workflowService.getWorkflowExecutionHistoryReverse({
              namespace,
              execution,
              maximumPageSize: newestEvents,
              ...(nextPageToken ? { nextPageToken } : {}),
            }),
          );
          for (const event of page.history?.events ?? []) {
            const recorded = recordedBy(event);
            if (recorded !== undefined) return { runId, recorded };
          }
          nextPageToken = page.nextPageToken;
        } while (nextPageToken && nextPageToken.length > 0);
        return undefined;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      }
    },

    async entriesBeyond(orderId, runId, revision) {
      const handle = client.workflow.getHandle(orderWorkflowId(orderId), runId);
      const { events } = await within(() => handle.fetchHistory());
      const [first] = events ?? [];
      return {
        codeVersion: (first && startOf(first)?.codeVersion) ?? 'unknown',
        entries: entriesBeyond(events ?? [], revision),
      };
    },
  };
}

const versionOf = (run: Pick<WorkflowExecutionInfo, 'typedSearchAttributes'>): string =>
  run.typedSearchAttributes.get(searchAttributes.codeVersion) ?? '';

/** Reads what the engine's client threw. Rethrows what is not about the engine (a bug). */
function submissionFailure(error: unknown): Submission {
  if (error instanceof WorkflowUpdateFailedError) return rejection(error.cause);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) {
    // The transport names the other side once it has one; without, the time went by waiting for a connection.
    return { outcome: error.message.includes('remote_addr=') ? 'unanswered' : 'unavailable' };
  }
  if (error instanceof WorkflowNotFoundError) return { outcome: 'notRunning' };
  if (error instanceof ServiceError) return { outcome: 'unavailable' };
  throw error;
}

function startOptions({ input, searchable }: Start): WorkflowStartOptions<DeskWorkflow> {
  const { stage, protocol, site, codeVersion } = searchAttributes;
  return {
    workflowId: orderWorkflowId(input.orderId),
    taskQueue: taskQueue(input.codeVersion),
    args: [input],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowTaskTimeout,
    typedSearchAttributes: [
      { key: stage, value: searchable.stage },
      { key: protocol, value: searchable.protocol },
      { key: site, value: searchable.site },
      { key: codeVersion, value: input.codeVersion },
    ],
  };
}
