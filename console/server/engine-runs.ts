import { WorkflowNotFoundError } from '@temporalio/client';
import { orderWorkflowId } from '../../workflows/identifiers.js';
import { entriesBeyond, recordedBy, startOf } from './engine-history.js';
import type { Engine, WorkflowGateway } from './workflow-gateway.js';

/** The last recorded batch is mostly among so many events from the end. */
const newestEvents = 40;

/** What is read from the engine's histories, which it keeps for ended runs too; no worker is needed. */
export function engineRuns({
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
