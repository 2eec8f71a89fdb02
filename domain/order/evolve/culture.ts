import { earliestOf, isBefore, latestOf } from '../../schedule/instants.js';
import type { Culture, GrowthPoint, Observation, OrderState, Vessel } from '../state.js';
import { mediumSince, seededIn, vesselsInUse } from '../vessels.js';
import type { Reducers } from './reducer.js';
import { at } from './reducer.js';

/** From isolated cells to the harvest. */
export const cultureReducers: Reducers<
  'cultureStarted' | 'cultureFed' | 'cultureObserved' | 'culturePassaged' | 'cultureHarvested'
> = {
  cultureStarted: {
    touches: ['culture'],
    apply: (state, { culture }) => ({
      ...at(state, 'awaitingIntakeDecision', 'awaitingIsolation'),
      stage: 'culturing',
      culture,
    }),
  },
  cultureFed: {
    touches: ['culture'],
    apply(state, { vessels, mediumLot, fedAt }) {
      const order = withCulture(state);
      const fed = order.culture.vessels.map((vessel) =>
        vessels.includes(vessel.code)
          ? { ...vessel, fedAt: latestOf(fedAt, mediumSince(vessel)) }
          : vessel,
      );
      return { ...order, culture: withVessels(order.culture, fed, [mediumLot]) };
    },
  },
  cultureObserved: {
    touches: ['culture'],
    apply(state, event, { revision }) {
      const order = withCulture(state);
      const { observedAt } = event;
      const observations = event.observations.map((each) => ({ ...each, revision }));
      const { culture } = order;
      const seen = culture.vessels.map((vessel) => withConfluence(culture, vessel, observations));
      return {
        ...order,
        culture: {
          ...culture,
          vessels: seen,
          observations: [...culture.observations, ...observations],
          lastObservedAt: latestOf(observedAt, culture.lastObservedAt ?? observedAt),
        },
      };
    },
  },
  culturePassaged: {
    touches: ['culture'],
    apply(state, { inputs, outputs, passagedAt, reagentLots, ...count }, { revision }) {
      const order = at(state, 'culturing');
      const { culture } = order;
      const { liveCells, viabilityPercent, seededLiveCells } = count;
      const emptied = culture.vessels.map((vessel) =>
        inputs.includes(vessel.code) ? leave(vessel, 'passaged', passagedAt) : vessel,
      );
      const point = { at: passagedAt, liveCells, viabilityPercent, seededLiveCells, revision };
      const next = withVessels(culture, [...emptied, ...outputs], reagentLots);
      return { ...order, culture: { ...next, growth: grown(culture, inputs, point) } };
    },
  },
  cultureHarvested: {
    touches: ['culture'],
    apply(state, { inputs, harvest }, { revision }) {
      const order = at(state, 'culturing');
      const { culture } = order;
      const { harvestedAt, liveCells, viabilityPercent } = harvest;
      const vessels = culture.vessels.map((vessel) => {
        if (vessel.status !== 'inUse') return vessel;
        const status = inputs.includes(vessel.code) ? 'harvested' : 'discarded';
        return leave(vessel, status, harvestedAt);
      });
      const counted = { at: harvestedAt, liveCells, viabilityPercent, revision };
      const growth = grown(culture, inputs, counted);
      return {
        ...order,
        stage: 'awaitingBanking',
        culture: { ...culture, vessels, growth },
        harvest: { ...harvest, revision },
      };
    },
  },
};

/** The state, known to have a culture whose vessels or cells can still be cared for. */
export const withCulture = (state: OrderState) =>
  at(state, 'culturing', 'awaitingBanking', 'awaitingQcDecision');

/** The vessel after it left use. */
export const leave = (vessel: Vessel, status: Vessel['status'], until: string): Vessel => ({
  ...vessel,
  status,
  until,
});

/** The culture with these vessels: how far it is, how old its oldest medium is, and every lot that touched it. */
export function withVessels(
  culture: Culture,
  vessels: readonly Vessel[],
  lots: readonly string[],
): Culture {
  const next = { ...culture, vessels };
  const [first, ...others] = vesselsInUse(next).map(mediumSince);
  return {
    ...next,
    passage: Math.max(culture.passage, ...vessels.map((vessel) => vessel.passage)),
    lastFedAt: first === undefined ? culture.lastFedAt : earliestOf(first, ...others),
    reagentLots: [...new Set([...culture.reagentLots, ...lots])],
  };
}

/** A vessel as it was last seen; an entry made late does not hide a newer look. */
function withConfluence(culture: Culture, vessel: Vessel, seen: readonly Observation[]): Vessel {
  const latest = seen.filter((each) => each.vessel === vessel.code).at(-1);
  if (!latest) return vessel;
  const newer = culture.observations.some(
    (each) => each.vessel === vessel.code && isBefore(latest.at, each.at),
  );
  return newer ? vessel : { ...vessel, confluencePercent: latest.confluencePercent };
}

/** Live cells as they were counted; what they grew from is looked up. */
type Counted = Pick<
  GrowthPoint,
  'at' | 'liveCells' | 'viabilityPercent' | 'seededLiveCells' | 'revision'
>;

function grown(culture: Culture, inputs: readonly string[], point: Counted): Culture['growth'] {
  const taken = culture.vessels.filter((vessel) => inputs.includes(vessel.code));
  const from = seededIn(taken);
  const passage = Math.max(0, ...taken.map((vessel) => vessel.passage));
  return [...culture.growth, { ...point, passage, ...(from ? { from } : {}) }];
}
