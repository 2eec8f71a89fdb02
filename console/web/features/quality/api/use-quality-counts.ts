import { useQuery } from '@tanstack/react-query';
import type { QualityCounts } from '../../../../contract/quality.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** How many matters are open, late, and mine. */
export const useQualityCounts = () =>
  useQuery({
    queryKey: keys.quality('counts'),
    queryFn: ({ signal }) => call<QualityCounts>('countQuality', { signal }),
  });
