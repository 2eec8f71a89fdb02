import type { Reducers } from './reducer.js';

/** The first event of every order. */
export const prescriptionReducers: Reducers<'orderPlaced'> = {
  orderPlaced: {
    touches: ['prescription'],
    apply(state, event, { at }) {
      if (state.stage !== 'new') throw new Error('an order is placed once');
      return {
        stage: 'awaitingCollection',
        orderId: event.orderId,
        revision: state.revision,
        chainOfIdentityId: event.chainOfIdentityId,
        patientId: event.patientId,
        clinic: event.clinic,
        laboratory: event.laboratory,
        protocol: event.protocol,
        prescription: event.prescription,
        attempt: 1,
        stageSince: at,
        results: [],
        sessions: [],
        unwitnessed: [],
        deviations: [],
        holds: [],
        touched: {},
        participants: [],
        passed: [],
        handled: state.handled,
      };
    },
  },
};
