import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OrderView } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { newerView } from '../../../live/revisions.js';

/** One order with everything its page shows; an answer older than what is shown is not taken. */
export function useOrder(orderId: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: keys.orderView(orderId),
    queryFn: async ({ signal }) => {
      const came = await call<OrderView>('getOrder', { parameters: { orderId }, signal });
      return newerView(client.getQueryData<OrderView>(keys.orderView(orderId)), came);
    },
  });
}
