import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/http.js';
import { createDraftStore } from '../../command/draft-store.js';

/** Signs out; the person's drafts leave this device with them. */
export const useSignOut = (personId: string) =>
  useMutation({
    mutationFn: () => call<unknown>('signOut', { body: {} }),
    onSettled: () => {
      createDraftStore(localStorage, personId).clear();
      window.location.assign('/');
    },
  });
