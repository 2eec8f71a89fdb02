import { latestOf } from '../../schedule/instants.js';
import { hazardousMarkers, type Serology } from '../serology.js';
import type { PlacedOrder } from '../state.js';
import { personOf } from './quality.js';
import type { Reducers } from './reducer.js';
import { placed } from './reducer.js';

/** Infection markers of the donor, from the first result to the decision. */
export const serologyReducers: Reducers<
  'serologyRecorded' | 'confirmatoryRecorded' | 'serologyDecided'
> = {
  serologyRecorded: {
    touches: ['serology'],
    apply(state, { results, testedAt, inTime }) {
      const order = placed(state);
      if (!inTime) return order;
      const before = serologyOf(order, testedAt);
      const after = {
        ...before,
        results: { ...before.results, ...results },
        lastAt: latestOf(before.lastAt, testedAt),
      };
      const isGood = Object.values(results).every((result) => result === 'nonReactive');
      return isGood ? withSerology(order, after) : withoutDecision(order, after);
    },
  },
  confirmatoryRecorded: {
    touches: ['serology'],
    apply(state, { marker, result, testedAt }) {
      const order = placed(state);
      const before = serologyOf(order, testedAt);
      return withoutDecision(order, {
        ...before,
        confirmatory: { ...before.confirmatory, [marker]: result },
        lastAt: latestOf(before.lastAt, testedAt),
      });
    },
  },
  serologyDecided: {
    touches: ['serology'],
    apply(state, { outcome }, { at, cause }) {
      const order = placed(state);
      const decision = { outcome, at, by: personOf(cause) };
      return withSerology(order, { ...serologyOf(order, at), decision });
    },
  },
};

const serologyOf = ({ serology }: PlacedOrder, testedAt: string): Serology =>
  serology ?? { results: {}, confirmatory: {}, lastAt: testedAt, biohazard: false };

const withSerology = (order: PlacedOrder, serology: Serology): PlacedOrder => ({
  ...order,
  serology: { ...serology, biohazard: hazardousMarkers(serology).length > 0 },
});

/** What has been decided rested on other results; an acceptance that rested on it must be decided again. */
function withoutDecision(order: PlacedOrder, { decision, ...serology }: Serology): PlacedOrder {
  const next = withSerology(order, serology);
  if (!decision || next.stage !== 'awaitingCertification') return next;
  const { qcDecision: _void, ...again } = next;
  return { ...again, stage: 'awaitingQcDecision' };
}
