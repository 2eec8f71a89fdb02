import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WorkItem } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** Takes a task on, or lets it go again; others see who has it. */
export function useClaim() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ task, claim }: { task: Pick<WorkItem, 'orderId' | 'key'>; claim: boolean }) =>
      call<unknown>(claim ? 'claimTask' : 'releaseTask', { body: { key: task.key } }),
    onSettled: (_answer, _error, { task }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.tasks() }),
        client.invalidateQueries({ queryKey: keys.quality() }),
        client.invalidateQueries({ queryKey: keys.order(task.orderId) }),
      ]),
  });
}
