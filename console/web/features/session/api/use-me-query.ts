import { useQuery } from '@tanstack/react-query';
import type { Me } from '../../../../contract/reads.js';
import { call, isFailure } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { clockStore } from '../../../clock/clock-store.js';

/** Asks who is signed in, and takes over the clinic's present. */
export const useMeQuery = () =>
  useQuery({
    queryKey: keys.me(),
    queryFn: async ({ signal }) => {
      const me = await call<Me>('me', { signal });
      clockStore.set(me.now, me.clock === 'real');
      return me;
    },
    staleTime: 60_000,
    retry: (count, error) => count < 2 && isFailure(error) && error.status !== 401,
  });
