import type { LatePositive } from '../oversight.js';
import type { Container, PlacedOrder, QcResult, SessionProduct, Vial } from '../state.js';
import { personOf } from './quality.js';
import type { Reducers } from './reducer.js';
import { placed } from './reducer.js';

/** Reviews and investigations of quality, and product that is blocked because of them. */
export const oversightReducers: Reducers<
  | 'vialTested'
  | 'oosInvestigationClosed'
  | 'batchRecordReviewed'
  | 'finalSterilityReviewed'
  | 'finalReleaseConfirmed'
  | 'latePositiveFound'
  | 'productBlocked'
  | 'vialsUnblocked'
  | 'latePositiveAcknowledged'
  | 'organismRecorded'
  | 'evidenceChanged'
  | 'changedEvidenceAcknowledged'
> = {
  vialTested: {
    touches: ['bank'],
    apply: (state, { vialCode }) =>
      withVials(placed(state), [vialCode], (vial) => ({ ...vial, status: 'testUsed' })),
  },
  oosInvestigationClosed: {
    touches: ['quality', 'sessions'],
    apply(state, { sampleCode, test, outcome }, { at, cause }) {
      const order = placed(state);
      const closed = { sampleCode, test, outcome, at, by: personOf(cause) };
      const results = order.results.map((result): QcResult =>
        outcome === 'labError' &&
        result.sampleCode === sampleCode &&
        result.test === test &&
        result.verdict !== 'pass'
          ? { ...result, excused: true }
          : result,
      );
      return { ...order, results, investigations: [...(order.investigations ?? []), closed] };
    },
  },
  batchRecordReviewed: {
    touches: ['quality'],
    apply: (state, _reviewed, { at, cause, revision }) => ({
      ...placed(state),
      batchRecordReview: { at, by: personOf(cause), revision },
    }),
  },
  finalSterilityReviewed: {
    touches: ['quality'],
    apply: (state, _reviewed, { at, cause }) => ({
      ...placed(state),
      finalSterility: { reviewed: { at, by: personOf(cause) } },
    }),
  },
  finalReleaseConfirmed: {
    touches: ['quality'],
    apply(state, _confirmed, { at, cause }) {
      const order = placed(state);
      if (!order.finalSterility) throw new Error('a final release follows its review');
      const confirmed = { at, by: personOf(cause) };
      return { ...order, finalSterility: { ...order.finalSterility, confirmed } };
    },
  },
  latePositiveFound: {
    touches: ['quality', 'sessions'],
    apply(state, { type: _type, ...found }, { at: foundAt }) {
      const { finalSterility: _void, ...order } = placed(state);
      return { ...order, latePositives: [...(order.latePositives ?? []), { ...found, foundAt }] };
    },
  },
  productBlocked: {
    touches: ['bank', 'sessions'],
    apply(state, { reason, vials, containers }) {
      const order = withVials(placed(state), vials, (vial) => ({
        ...vial,
        status: 'blocked',
        blockedFor: reason,
      }));
      return withContainers(order, containers, () => 'blocked');
    },
  },
  vialsUnblocked: {
    touches: ({ containers = [] }) => (containers.length > 0 ? ['bank', 'sessions'] : ['bank']),
    apply(state, { vials, containers = [] }) {
      const order = withVials(placed(state), vials, ({ blockedFor: _reason, ...vial }) => ({
        ...vial,
        status: 'released',
      }));
      return withContainers(order, containers, ({ certifiedAt }) =>
        certifiedAt === undefined ? 'filled' : 'released',
      );
    },
  },
  latePositiveAcknowledged: {
    touches: ['quality'],
    apply: (state, { latePositiveId }, { at, cause }) =>
      withLatePositive(placed(state), latePositiveId, {
        acknowledged: { at, by: personOf(cause) },
      }),
  },
  evidenceChanged: {
    touches: ['quality'],
    apply(state, { type: _type, ...changed }, { at: changedAt }) {
      const order = placed(state);
      const changedEvidence = [...(order.changedEvidence ?? []), { ...changed, changedAt }];
      return { ...order, changedEvidence };
    },
  },
  changedEvidenceAcknowledged: {
    touches: ['quality'],
    apply(state, { evidenceId }, { at, cause }) {
      const order = placed(state);
      const acknowledged = { at, by: personOf(cause) };
      const changedEvidence = (order.changedEvidence ?? []).map((each) =>
        each.evidenceId === evidenceId ? { ...each, acknowledged } : each,
      );
      return { ...order, changedEvidence };
    },
  },
  organismRecorded: {
    touches: ['quality'],
    apply: (state, { latePositiveId, organism }) =>
      withLatePositive(placed(state), latePositiveId, { organism }),
  },
};

/** The order with these vials changed; the others, and an order without a bank, stay as they are. */
function withVials(
  order: PlacedOrder,
  codes: readonly string[],
  change: (vial: Vial) => Vial,
): PlacedOrder {
  if (!order.bank || codes.length === 0) return order;
  const vials = order.bank.vials.map((vial) => (codes.includes(vial.code) ? change(vial) : vial));
  return { ...order, bank: { ...order.bank, vials } };
}

/** The order with these containers at the status that follows from their product. */
function withContainers(
  order: PlacedOrder,
  codes: readonly string[],
  statusIn: (product: SessionProduct) => Container['status'],
): PlacedOrder {
  if (codes.length === 0) return order;
  const sessions = order.sessions.map((session) => {
    const { product } = session;
    if (!product?.containers.some(({ code }) => codes.includes(code))) return session;
    const status = statusIn(product);
    const containers = product.containers.map((each): Container =>
      codes.includes(each.code) ? { ...each, status } : each,
    );
    return { ...session, product: { ...product, containers } };
  });
  return { ...order, sessions };
}

const withLatePositive = (
  order: PlacedOrder,
  latePositiveId: string,
  change: Partial<LatePositive>,
): PlacedOrder => ({
  ...order,
  latePositives: (order.latePositives ?? []).map((each) =>
    each.latePositiveId === latePositiveId ? { ...each, ...change } : each,
  ),
});
