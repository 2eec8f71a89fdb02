import { isAt, type SessionProduct, type Vial } from '../state.js';
import { changed, changedProduct } from './change-session.js';
import { personOf, withResult } from './quality.js';
import type { Reducers } from './reducer.js';
import { at, placed } from './reducer.js';
import { replanned, withoutDate, withoutProduct } from './session-ends.js';
import { administered } from './administered.js';

/** The treatment sessions, from planning to the dose given. */
export const sessionReducers: Reducers<
  | 'sessionPlanned'
  | 'sessionProductPrepared'
  | 'sessionResultRecorded'
  | 'sessionResultsComplete'
  | 'sessionQcDecided'
  | 'sessionProductCertified'
  | 'identityConfirmed'
  | 'administrationAuthorised'
  | 'administrationRecorded'
  | 'treatmentFinished'
> = {
  sessionPlanned: {
    touches: ['sessions'],
    apply: (state, { sessionId, plannedOn, plannedAt }, { at: since }) =>
      changed(at(state, 'treating'), sessionId, (session) =>
        replanned(session, { since, plannedOn, plannedAt }),
      ),
  },
  sessionProductPrepared: {
    touches: ['sessions', 'bank'],
    apply(state, { type: _type, sessionId, ...made }, { at: since, cause }) {
      const order = placed(state);
      if (!order.bank) throw new Error('a product is made of vials');
      const enteredBy = cause.kind === 'command' ? cause.commandId : '';
      const product: SessionProduct = { ...made, enteredBy };
      const vials = order.bank.vials.map((vial): Vial =>
        made.vials.includes(vial.code) ? { ...vial, status: 'consumed', sessionId } : vial,
      );
      const prepared = changed(
        { ...order, bank: { ...order.bank, vials } },
        sessionId,
        ({ stands: _stands, ...session }) => ({
          ...session,
          status: 'preparing',
          since,
          product,
          identities: [],
        }),
      );
      if (order.stage === 'treating') return prepared;
      // Thawed for nothing: it exists and has to be discarded.
      const isOver = isAt(order, ['followUp', 'awaitingDisposition']);
      return changed(prepared, sessionId, (session) =>
        withoutDate(session, since, isOver ? 'omitted' : 'toPlan'),
      );
    },
  },
  sessionResultRecorded: {
    touches: ['sessions'],
    apply: (state, event, happened) => withResult(placed(state), event, happened),
  },
  sessionResultsComplete: {
    touches: ['sessions'],
    apply: (state, { sessionId }, { at: since }) =>
      changed(placed(state), sessionId, (session) =>
        session.status === 'awaitingResults'
          ? { ...session, status: 'awaitingProductRelease', since }
          : session,
      ),
  },
  sessionQcDecided: {
    touches: ['sessions'],
    apply: (state, { sessionId, outcome }, { at: decidedAt, cause }) =>
      changedProduct(at(state, 'treating'), sessionId, (session) => {
        const qcDecision = { outcome, at: decidedAt, by: personOf(cause) };
        const decided = { ...session, product: { ...session.product, qcDecision } };
        return outcome === 'accept' ? decided : withoutProduct(decided, decidedAt);
      }),
  },
  sessionProductCertified: {
    touches: ['sessions'],
    apply: (state, { sessionId, certifiedAt }, { at: since }) =>
      changedProduct(at(state, 'treating'), sessionId, (session) => {
        const containers = session.product.containers.map((c) => ({
          ...c,
          status: 'released' as const,
        }));
        const product = { ...session.product, certifiedAt, containers };
        // What arrived before its certificate is not sent again.
        const status = product.receipt ? 'atClinic' : 'released';
        return { ...session, status, since, product };
      }),
  },
  identityConfirmed: {
    touches: ['sessions'],
    apply: (state, { sessionId, container }, { at: confirmedAt, cause }) =>
      changedProduct(at(state, 'treating'), sessionId, (session) => {
        const check = { confirmedAt, by: personOf(cause), container };
        // A further container joins those already confirmed; after a lapse everything is confirmed anew.
        const standing = session.status === 'identityConfirmed';
        return {
          ...session,
          status: 'identityConfirmed',
          since: standing ? session.since : confirmedAt,
          identities: standing ? [...session.identities, check] : [check],
        };
      }),
  },
  administrationAuthorised: {
    touches: ['sessions'],
    apply: (state, { sessionId, authorisedAt, validUntil }, { at: since, cause }) =>
      changedProduct(at(state, 'treating'), sessionId, (session) => ({
        ...session,
        status: 'authorised',
        since,
        authorisation: { authorisedAt, validUntil, by: personOf(cause) },
      })),
  },
  administrationRecorded: {
    touches: ['sessions'],
    apply(state, event, happened) {
      const order = changed(placed(state), event.sessionId, (session) =>
        administered(session, event, happened),
      );
      const isOver = isAt(order, ['awaitingDisposition', 'completed', 'stopped']);
      return isOver ? { ...order, stage: 'followUp' } : order;
    },
  },
  treatmentFinished: {
    touches: [],
    apply: (state) => ({ ...at(state, 'treating'), stage: 'followUp' }),
  },
};
