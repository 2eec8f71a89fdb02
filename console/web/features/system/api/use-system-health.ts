import { useQuery } from '@tanstack/react-query';
import type { SystemHealth } from '../../../../contract/system.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

const everyMs = 10_000;

/** Is the system all right? Asked again every ten seconds while somebody looks. */
export const useSystemHealth = () =>
  useQuery({
    queryKey: keys.system(),
    queryFn: ({ signal }) => call<SystemHealth>('systemHealth', { signal }),
    refetchInterval: everyMs,
  });
