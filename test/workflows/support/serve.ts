import { randomUUID } from 'node:crypto';
import {
  ApplicationFailure,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, type NativeConnection } from '@temporalio/worker';
import { createWorker } from '../../../worker/create-worker.js';
import {
  snapshotQuery,
  submitUpdate,
  treatmentOrderType,
  workflowTaskTimeout,
  type DeskAnswer,
  type DeskInput,
  type DeskMessage,
  type DeskOutcome,
  type DeskSnapshot,
} from '../../../workflows/identifiers.js';
import { testBundle } from '../../support/workflow-bundle.js';
import { fakeRecorder, type FakeRecorder } from './fake-recorder.js';
import type { TinyState } from './tiny-process.js';

type Input<State> = DeskInput<State, string>;
type DeskWorkflow<State> = (input: Input<State>) => Promise<DeskOutcome>;
/** Which desks: their workflow type and the file that exports it, the product's own by default. */
export type Desks = { readonly workflowType: string; readonly entry?: string };
export type Server = { readonly client: Client; readonly connection: NativeConnection };

export type Served<State = TinyState> = {
  readonly client: Client;
  readonly recorder: FakeRecorder;
  /** Starts a desk with its first message in the same call; a further one finds it running. */
  readonly open: (
    id: string,
    first: DeskMessage,
    input?: Partial<Input<State>>,
  ) => Promise<DeskAnswer>;
  /** With `updateId`, as if another sender had made one of its own for the same command. */
  readonly submit: (id: string, message: DeskMessage, updateId?: string) => Promise<DeskAnswer>;
  /** Its history, in the JSON form that can be replayed. */
  readonly historyOf: (id: string) => Promise<string>;
  /** Names of the events in its history, in order. */
  readonly eventsOf: (id: string) => Promise<readonly string[]>;
  readonly snapshot: (id: string) => Promise<DeskSnapshot<State>>;
  /** Stops the worker; the desks live on in Temporal. */
  readonly stop: () => Promise<void>;
  /** Stops the worker, does something as in an outage, and starts a worker again at the end of it. */
  readonly duringOutage: (act: () => Promise<void>) => Promise<void>;
};

/** Keeps the engine's news out of the test report: these tests provoke errors. */
export const quietRuntime = (): void => {
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => {}),
    telemetryOptions: { logging: { filter: 'OFF' } },
  });
};

export const tinyDesks: Desks = {
  workflowType: 'tiny',
  entry: 'test/workflows/support/tiny-entry.ts',
};
export const orderDesks: Desks = { workflowType: treatmentOrderType };

/** A worker for tiny processes. */
export const serveTiny = (server: Server): Promise<Served> => serve(server, tinyDesks);

/** A worker for these desks on a queue of its own, with a recorder in memory, and the calls to talk to it. */
export async function serve<State>(
  { client, connection }: Server,
  { workflowType, entry }: Desks,
): Promise<Served<State>> {
  const recorder = fakeRecorder();
  const bundle = await testBundle(entry ? { entry } : {});
  const queue = `${workflowType}-${randomUUID()}`;
  const { activities } = recorder;
  const { namespace } = client.options;
  const { codeVersion } = bundle;
  const start = async () => {
    const worker = await createWorker({ connection, namespace, bundle, activities, queue });
    return { worker, running: worker.run() };
  };
  let current = await start();
  const stop = async () => {
    current.worker.shutdown();
    await current.running;
  };

  const historyOf = async (id: string) =>
    historyToJSON(await client.workflow.getHandle(id).fetchHistory());

  return {
    client,
    recorder,
    historyOf,
    open: (id, first, input = {}) =>
      client.workflow.executeUpdateWithStart<DeskWorkflow<State>, DeskAnswer, [DeskMessage]>(
        submitUpdate,
        {
          updateId: updateIdOf(first),
          args: [first],
          startWorkflowOperation: new WithStartWorkflowOperation<DeskWorkflow<State>>(
            workflowType,
            {
              workflowId: id,
              taskQueue: queue,
              workflowTaskTimeout,
              workflowIdConflictPolicy: 'USE_EXISTING',
              args: [{ orderId: id, epoch: 1, codeVersion, clock: 'real', ...input }],
            },
          ),
        },
      ),
    submit: (id, message, updateId = updateIdOf(message)) =>
      client.workflow
        .getHandle(id)
        .executeUpdate<DeskAnswer, [DeskMessage]>(submitUpdate, { updateId, args: [message] }),
    eventsOf: async (id) => eventNames(JSON.parse(await historyOf(id))),
    snapshot: (id) => client.workflow.getHandle(id).query<DeskSnapshot<State>>(snapshotQuery),
    stop,
    async duringOutage(act) {
      await stop();
      await act();
      current = await start();
    },
  };
}

/** The names of a history's events in its JSON form, without their common prefix. */
function eventNames(history: { readonly events?: readonly object[] }): readonly string[] {
  return (history.events ?? []).map((event) =>
    String(Reflect.get(event, 'eventType')).replace('EVENT_TYPE_', ''),
  );
}

const updateIdOf = (message: DeskMessage): string =>
  message?.kind === 'command' ? (message.sent?.commandId ?? randomUUID()) : randomUUID();

/** The refusal a message was answered with. Throws when it was accepted or failed otherwise. */
export async function refusalOf(answer: Promise<DeskAnswer>): Promise<unknown> {
  const outcome = await answer.then(
    ({ revision }) => new Error(`accepted with revision ${revision}`),
    (error: unknown) => error,
  );
  if (outcome instanceof WorkflowUpdateFailedError && outcome.cause instanceof ApplicationFailure) {
    const { type, details } = outcome.cause;
    if (type === 'refusal') return details?.[0];
  }
  throw outcome;
}
