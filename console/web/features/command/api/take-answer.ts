import type { QueryClient } from '@tanstack/react-query';
import type { CommandAnswer, OrderView } from '../../../../contract/reads.js';
import { keys } from '../../../api/keys.js';
import { newerView } from '../../../live/revisions.js';

/** Puts the answered view where the page reads it and has the lists asked again. */
export function takeAnswer(client: QueryClient, { orderId, view }: CommandAnswer): void {
  client.setQueryData<OrderView>(keys.orderView(orderId), (held) => newerView(held, view));
  for (const queryKey of [keys.history(orderId), keys.board(), keys.counts(), keys.tasks()])
    void client.invalidateQueries({ queryKey });
}
