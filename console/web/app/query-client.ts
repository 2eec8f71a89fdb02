import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isFailure } from '../api/http.js';
import { signInNeeded } from '../features/session/sign-in-needed.js';

/** A sign-in that ran out is noticed wherever it shows first, and asked for once. */
function notice(error: unknown): void {
  if (isFailure(error) && error.body.error === 'notSignedIn') signInNeeded.set(true);
}

const worthRepeating = (count: number, error: Error): boolean =>
  count < 2 && isFailure(error) && (error.status === 0 || error.status >= 500);

/** The cache of everything the server says. Live notices invalidate it, so it never polls. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: { retry: worthRepeating, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
