import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** Quality assurance lets an order go on that waited because its record came back from an older copy. */
export function useRelease(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ divergenceId, reason }: { divergenceId: string; reason: string }) =>
      call<unknown>('releaseDivergence', { parameters: { divergenceId }, body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.order(orderId) }),
  });
}
