import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { keepLanguage } from '../../../words/chosen-language.js';

/** Changes the person's language: at once on the screen, then in their preferences. */
export function useChooseLanguage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (language: 'en' | 'tr') => call<unknown>('preferences', { body: { language } }),
    onMutate: (language) => {
      keepLanguage(language);
      client.setQueryData<Me>(keys.me(), (me) => me && { ...me, language });
    },
  });
}
