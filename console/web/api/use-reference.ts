import { useQuery } from '@tanstack/react-query';
import type { ReferenceData } from '../../contract/reads.js';
import { call } from './http.js';
import { keys } from './keys.js';

/** Choices the forms and filters need: sites, protocols, patients, reagent lots in date. */
export const useReference = () =>
  useQuery({
    queryKey: keys.reference(),
    queryFn: ({ signal }) => call<ReferenceData>('reference', { signal }),
    staleTime: 5 * 60_000,
  });
