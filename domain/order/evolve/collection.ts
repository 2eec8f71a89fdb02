import type { Hold, OrderState, StateAt } from '../state.js';
import type { Reducers } from './reducer.js';
import { at } from './reducer.js';

/** Collection, transport and intake of the biopsy, and the way back to a new collection. */
export const collectionReducers: Reducers<
  'biopsyCollected' | 'biopsyDispatched' | 'biopsyReceived' | 'intakeAccepted' | 'attemptRejected'
> = {
  biopsyCollected: {
    touches: ['collection'],
    apply: (state, { collection }, { revision }) => ({
      ...at(state, 'awaitingCollection'),
      collection: { ...collection, revision },
    }),
  },
  biopsyDispatched: {
    touches: ['collection'],
    apply(state, { type: _type, ...dispatch }) {
      const order = at(state, 'awaitingCollection');
      return {
        ...order,
        stage: 'inTransitToLab',
        collection: { ...collectionOf(order), dispatch },
      };
    },
  },
  biopsyReceived: {
    touches: ['intake'],
    apply(state, { receipt }, { revision }) {
      const order = at(state, 'awaitingCollection', 'inTransitToLab');
      return {
        ...order,
        stage: 'awaitingIntakeDecision',
        collection: collectionOf(order),
        receipt: { ...receipt, revision },
      };
    },
  },
  intakeAccepted: {
    touches: ['intake'],
    apply(state, { withDeviation }, happened) {
      const order = undecided(state);
      const receipt = {
        ...order.receipt,
        decision: withDeviation ? ('acceptedWithDeviation' as const) : ('accepted' as const),
        decidedAt: happened.at,
      };
      return order.stage === 'awaitingIntakeDecision'
        ? { ...order, stage: 'awaitingIsolation', receipt }
        : { ...order, receipt };
    },
  },
  attemptRejected: {
    touches: ['collection', 'intake', 'serology', 'culture', 'bank', 'quality'],
    apply(state) {
      const {
        collection: _collection,
        receipt: _receipt,
        culture: _culture,
        harvest: _harvest,
        bank: _bank,
        certifiedAt: _certifiedAt,
        qcDecision: _qcDecision,
        serology: _serology,
        recollection: _recollection,
        batchRecordReview: _review,
        finalSterility: _finalSterility,
        ...order
      } = rejectable(state);
      return {
        ...order,
        stage: 'awaitingCollection',
        attempt: order.attempt + 1,
        // Nothing of this attempt may stand in the way of the next: its material is not used any more.
        holds: order.holds.filter(staysForTheNext),
        ...(order.excursions
          ? { excursions: order.excursions.filter(({ subject }) => subject !== 'biopsy') }
          : {}),
        unwitnessed: [],
      };
    },
  },
};

/** What a person or the patient said stands, and what is about the treatment. */
const staysForTheNext = ({ reason, scope }: Hold): boolean =>
  reason === 'person' || reason === 'consentWithdrawn' || scope === 'treatment';

const undecided = (state: OrderState) =>
  at(state, 'awaitingIntakeDecision', 'culturing', 'awaitingBanking', 'awaitingQcDecision');

const rejectable = (state: OrderState) =>
  at(
    state,
    'inTransitToLab',
    'awaitingIntakeDecision',
    'awaitingIsolation',
    'culturing',
    'awaitingBanking',
    'awaitingQcDecision',
    'awaitingCertification',
  );

function collectionOf(order: StateAt<'awaitingCollection' | 'inTransitToLab'>) {
  if (!order.collection) throw new Error('nothing can be sent or received before its collection');
  return order.collection;
}
