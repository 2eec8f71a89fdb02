import type { OrderState } from '../../domain/order/state.js';
import type { Searchable } from './workflow-gateway.js';

/** What operators may search an order's workflow by. */
export const searchableOf = (state: OrderState): Searchable =>
  state.stage === 'new'
    ? { stage: state.stage, protocol: '', site: '' }
    : { stage: state.stage, protocol: state.protocol.code, site: state.clinic.siteId };
