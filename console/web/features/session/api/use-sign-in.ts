import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { signInNeeded } from '../sign-in-needed.js';

export type Credentials = { readonly login: string; readonly password: string };

/** Signs in. Another person than before starts from a clean page; the same one goes on where they were. */
export function useSignIn(before?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      await call<unknown>('signIn', { body: credentials });
      return call<Me>('me');
    },
    onSuccess: async (me) => {
      if (before !== undefined && me.personId !== before) return window.location.reload();
      signInNeeded.set(false);
      client.setQueryData(keys.me(), me);
      await client.invalidateQueries();
    },
  });
}
