import { Client, Connection } from '@temporalio/client';
import type { OrderId } from '../../domain/identifiers.js';
import type { DeskInput, DeskMessage, DeskSnapshot } from '../../workflows/identifiers.js';
import type { UnrecordedEntry } from '../../record/divergences.js';
import type { EngineHealth } from './engine-health.js';
import { engineLooks } from './engine-looks.js';
import { engineMessages } from './engine-messages.js';
import { engineRuns } from './engine-runs.js';
import type { Submission } from './submission.js';
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

/** The only connection of the Temporal client. Connects when first used and again by itself. */
export function createWorkflowGateway(settings: GatewaySettings): WorkflowGateway {
  const { namespace, codeVersion, deadlineMs = 5_000, clock = async () => Date.now() } = settings;
  const connection = Connection.lazy({ address: settings.address, channelArgs });
  const client = new Client({ connection, namespace });
  const engine: Engine = { client, namespace, codeVersion, deadlineMs, clock };
  return {
    ...engineMessages(engine),
    ...engineLooks(engine),
    ...engineRuns(engine),
    close: () => connection.close(),
  };
}

/** What the calls need: the client and the settings. */
export type Engine = Required<Omit<GatewaySettings, 'address'>> & { readonly client: Client };
