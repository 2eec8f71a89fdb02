import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Administration } from '../../../../contract/administration.js';
import type { RouteName } from '../../../../contract/routes.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** How the installation is set up. */
export const useAdministration = () =>
  useQuery({
    queryKey: keys.administration(),
    queryFn: ({ signal }) => call<Administration>('administration', { signal }),
  });

/** One act of setting up; what is shown is read again afterwards. */
export function useAct(route: RouteName, parameters: Readonly<Record<string, string>> = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) => call<unknown>(route, { parameters, body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.administration() }),
        client.invalidateQueries({ queryKey: keys.reference() }),
      ]),
  });
}
