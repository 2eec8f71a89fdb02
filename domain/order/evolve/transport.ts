import type { OrderEventOf } from '../events.js';
import type { Container, Session } from '../state.js';
import { changed, changedProduct } from './change-session.js';
import type { Reducers } from './reducer.js';
import { at, placed } from './reducer.js';
import { replanned, withAppointment, withoutDate } from './session-ends.js';

/** Dates, confirmation and transport of a session, and products that come to nothing. */
export const transportReducers: Reducers<
  | 'sessionRescheduled'
  | 'sessionCancelled'
  | 'appointmentStands'
  | 'appointmentDoubtTold'
  | 'sessionConfirmed'
  | 'sessionProductDispatched'
  | 'sessionProductReceived'
  | 'sessionMissed'
  | 'productDiscarded'
> = {
  sessionRescheduled: {
    touches: ['sessions'],
    apply: (state, { sessionId, plannedOn, plannedAt }, { at: since }) =>
      changed(placed(state), sessionId, (session) =>
        replanned(session, { since, plannedOn, plannedAt }),
      ),
  },
  sessionCancelled: {
    touches: ['sessions'],
    apply: (state, { sessionId }, { at: since }) =>
      changed(placed(state), sessionId, (session) => withoutDate(session, since, 'cancelled')),
  },
  appointmentStands: {
    touches: ['sessions'],
    apply: (state, { type: _type, sessionId, ...kept }, { at: since }) =>
      changed(placed(state), sessionId, (session) => withAppointment(session, { ...kept, since })),
  },
  appointmentDoubtTold: {
    touches: [],
    apply: (state, { sessionId, told }, { at: toldAt }) =>
      changed(placed(state), sessionId, (session) => ({
        ...session,
        told: { ...session.told, [told]: toldAt },
      })),
  },
  sessionConfirmed: {
    touches: ['sessions'],
    apply(state, { sessionId, confirmedAt, interventions }, { at: since, cause }) {
      const order = at(state, 'treating');
      const by = cause.kind === 'command' ? cause.personId : order.prescription.prescribedBy;
      return {
        ...changed(order, sessionId, ({ stands: _stands, ...session }) => ({
          ...session,
          status: 'confirmed',
          since,
          confirmation: { confirmedAt, by },
        })),
        interventions: [...(order.interventions ?? []), ...interventions],
      };
    },
  },
  sessionProductDispatched: {
    touches: ['sessions'],
    apply: (state, { type: _type, sessionId, ...dispatch }, { at: since }) =>
      changedProduct(at(state, 'treating'), sessionId, (session) => ({
        ...session,
        status: 'inTransit',
        since,
        product: { ...session.product, dispatch },
      })),
  },
  sessionProductReceived: {
    touches: ['sessions'],
    apply: (state, { sessionId, receipt }, { at: since }) =>
      changedProduct(placed(state), sessionId, (session): Session => {
        const product = { ...session.product, receipt };
        // Without its certificate it is at the clinic, but no step nearer to the patient.
        return session.status === 'released' || session.status === 'inTransit'
          ? { ...session, status: 'atClinic', since, product }
          : { ...session, product };
      }),
  },
  sessionMissed: {
    touches: ['sessions'],
    apply: (state, { sessionId }, { at: since }) =>
      changed(placed(state), sessionId, (session) => withoutDate(session, since, 'missed')),
  },
  productDiscarded: {
    touches: ['sessions'],
    apply: (state, event, { at: since }) =>
      changed(placed(state), event.sessionId, (session) => withDiscarded(session, event, since)),
  },
};

/** The session after containers were thrown away; when nothing of its product is left, it is planned again. */
function withDiscarded(
  session: Session,
  { containers: codes, awaited }: OrderEventOf<'productDiscarded'>,
  since: string,
): Session {
  const gone = { status: 'discarded', ...(awaited ? { awaited } : {}) } as const;
  const after = <P extends { readonly containers: readonly Container[] }>(product: P): P => ({
    ...product,
    containers: product.containers.map((each): Container =>
      codes.includes(each.code) ? { ...each, ...gone } : each,
    ),
  });
  const discarded = session.discarded.map((each) => ({ ...each, product: after(each.product) }));
  if (!session.product) return { ...session, discarded };
  const next = { ...session, discarded, product: after(session.product) };
  const isEmpty = next.product.containers.every(({ status }) => status === 'discarded');
  return isEmpty && session.status !== 'administered' ? withoutDate(next, since, 'toPlan') : next;
}
