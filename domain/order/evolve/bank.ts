import type { Reducers } from './reducer.js';
import { at } from './reducer.js';

/** The harvest has been filled into vials and frozen. */
export const bankReducers: Reducers<'vialsBanked'> = {
  vialsBanked: {
    touches: ['bank'],
    apply(state, { bank }, { revision }) {
      const { qcDecision: _earlier, ...order } = at(state, 'awaitingBanking');
      return { ...order, stage: 'awaitingQcDecision', bank: { ...bank, revision } };
    },
  },
};
