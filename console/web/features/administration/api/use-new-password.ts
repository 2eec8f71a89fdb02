import { useMutation } from '@tanstack/react-query';
import type { NewPassword } from '../../../../contract/administration.js';
import { call } from '../../../api/http.js';

/** Makes somebody a temporary password; it is forgotten as soon as nothing shows it. */
export const useNewPassword = (personId: string) =>
  useMutation({
    mutationFn: () => call<NewPassword>('newPassword', { parameters: { personId }, body: {} }),
    gcTime: 0,
  });
