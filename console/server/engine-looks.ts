import { WorkflowNotFoundError, type WorkflowExecutionInfo } from '@temporalio/client';
import type { OrderId } from '../../domain/identifiers.js';
import {
  orderWorkflowId,
  searchAttributes,
  snapshotQuery,
  treatmentOrderType,
  type DeskSnapshot,
} from '../../workflows/identifiers.js';
import { engineHealth } from './engine-health.js';
import type { Engine, WorkflowGateway } from './workflow-gateway.js';

/** All pages of the search together. */
const listWithinMs = 30_000;

/** Calls that only look. */
export function engineLooks({
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

const versionOf = (run: Pick<WorkflowExecutionInfo, 'typedSearchAttributes'>): string =>
  run.typedSearchAttributes.get(searchAttributes.codeVersion) ?? '';
