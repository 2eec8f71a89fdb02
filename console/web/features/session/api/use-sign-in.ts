import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { clockStore } from '../../../clock/clock-store.js';
import { rememberPerson } from '../recent-people.js';
import { personSwitch, signInNeeded } from '../sign-in-needed.js';

export type Credentials = { readonly login: string; readonly password: string };

/**
 * Signs in. The same person goes on where they were. Another one finds the same page, but nothing the first one was
 * shown: all that was read is read again, as what this person may see.
 */
export function useSignIn(before?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      await call<unknown>('signIn', { body: credentials });
      return call<Me>('me');
    },
    onSuccess: async (me) => {
      rememberPerson(localStorage, me);
      signInNeeded.set(false);
      personSwitch.set(false);
      clockStore.set(me.now, me.clock === 'real');
      if (before !== undefined && me.personId !== before)
        client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me()[0] });
      client.setQueryData(keys.me(), me);
      await client.invalidateQueries();
    },
  });
}
