import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Clock } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { clockStore } from '../../../clock/clock-store.js';

/** Steps the training clock to the next deadline or to an instant. */
export function useStepClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: string) => call<Clock>('stepClock', { body: { to } }),
    onSuccess: async (answer) => {
      clockStore.set(answer.now, answer.mode === 'real');
      await client.invalidateQueries();
    },
  });
}
