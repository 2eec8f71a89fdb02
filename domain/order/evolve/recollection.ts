import type { Reducers } from './reducer.js';
import { at, placed } from './reducer.js';

/** Tubes collected again for material that is otherwise usable, and shipments that never arrive. */
export const recollectionReducers: Reducers<
  'recollectionRequested' | 'itemsRecollected' | 'recollectedItemsReceived' | 'shipmentLost'
> = {
  recollectionRequested: {
    touches: ['collection', 'intake'],
    apply: (state, { purposes }, { at: requestedAt }) => ({
      ...placed(state),
      recollection: { purposes, requestedAt },
    }),
  },
  itemsRecollected: {
    touches: ['collection'],
    apply(state, { items, collectedAt }) {
      const order = placed(state);
      const { collection, recollection } = order;
      if (!collection || !recollection) throw new Error('nothing was to be collected again');
      const codes = items.map(({ code }) => code);
      return {
        ...order,
        collection: { ...collection, items: [...collection.items, ...items] },
        recollection: { ...recollection, collected: { at: collectedAt, codes } },
      };
    },
  },
  recollectedItemsReceived: {
    touches: ['intake'],
    apply(state) {
      const { recollection: _done, ...order } = placed(state);
      return order;
    },
  },
  shipmentLost: {
    touches: ['collection'],
    apply(state, _lost, { performedAt: lostAt }) {
      const order = at(state, 'inTransitToLab');
      return { ...order, collection: { ...order.collection, lostAt } };
    },
  },
};
