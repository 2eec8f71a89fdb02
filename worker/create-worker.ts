import { Worker, type NativeConnection } from '@temporalio/worker';
import { taskQueue } from '../workflows/identifiers.js';
import type { RecordPort } from '../workflows/ports.js';
import type { WorkflowBundle } from './bundle.js';

export type WorkerParts = {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly bundle: WorkflowBundle;
  readonly activities: RecordPort<never>;
  /** Tests run several workers on one server; by default the task queue of the code version. */
  readonly queue?: string;
  readonly maxCachedWorkflows?: number;
};

/**
 * Workflow tasks this worker works on at once. They share one thread, and one that is begun must be ended within its
 * time-out of some seconds: after another worker was stopped, all its orders are replayed here, and forty begun together
 * would all run out of time, again and again. What is not begun waits in the queue, where no time-out runs.
 */
const tasksAtOnce = 6;

/** A worker for exactly the rules of its bundle. Throws while Temporal or the namespace is not there. */
export function createWorker(parts: WorkerParts): Promise<Worker> {
  const { connection, namespace, bundle, activities, maxCachedWorkflows } = parts;
  return Worker.create({
    connection,
    namespace,
    taskQueue: parts.queue ?? taskQueue(bundle.codeVersion),
    workflowBundle: { code: bundle.code },
    activities,
    // An order cached on a worker that was killed is offered to the others after this time, not after ten seconds.
    stickyQueueScheduleToStartTimeout: '1s',
    shutdownGraceTime: '8s',
    maxConcurrentWorkflowTaskExecutions: tasksAtOnce,
    ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
  });
}
