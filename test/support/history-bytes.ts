import type { History } from '@temporalio/common/lib/proto-utils.js';

/** Size of a history as Temporal itself counts it, in bytes: as its last workflow task was told. */
export function historyBytes({ events }: History): number {
  const sizes = (events ?? []).flatMap(({ workflowTaskStartedEventAttributes: started }) =>
    started ? [Number(started.historySizeBytes ?? 0)] : [],
  );
  return Math.max(0, ...sizes);
}
