import {
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type WorkflowStartOptions,
} from '@temporalio/client';
import {
  orderWorkflowId,
  searchAttributes,
  submitUpdate,
  taskQueue,
  treatmentOrderType,
  workflowTaskTimeout,
  type DeskAnswer,
  type DeskInput,
  type DeskMessage,
} from '../../workflows/identifiers.js';
import { rejection, type Submission } from './submission.js';
import type { Engine, Start, WorkflowGateway } from './workflow-gateway.js';

type DeskWorkflow = (input: DeskInput) => Promise<unknown>;

/** Calls that change something. */
export function engineMessages({
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

/** Reads what the engine's client threw. Rethrows what is not about the engine (a bug). */
function submissionFailure(error: unknown): Submission {
  if (error instanceof WorkflowUpdateFailedError) return rejection(error.cause);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) {
    // At its own deadline the transport names the other side once it has one; without, the time went by waiting for a
    // connection. What it does not say itself came from the other side, which may end the call a moment earlier.
    const isOwn = error.message.startsWith('Deadline exceeded');
    const isConnected = !isOwn || error.message.includes('remote_addr=');
    return { outcome: isConnected ? 'unanswered' : 'unavailable' };
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
