import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** Says that an incident was looked at, and what was found. */
export function useSettleIncident(incidentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) =>
      call<unknown>('settleIncident', { parameters: { incidentId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.system() }),
  });
}
