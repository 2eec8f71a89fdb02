import { useQuery } from '@tanstack/react-query';
import type { BoardCounts } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** How many orders are in trouble, by kind of trouble and by stage. */
export const useCounts = () =>
  useQuery({
    queryKey: keys.counts(),
    queryFn: ({ signal }) => call<BoardCounts>('countOrders', { signal }),
  });
