import { hazardousMarkers, openMarkers, unconfirmedMarkers } from '../../domain/order/serology.js';
import { markers, type Marker } from '../../domain/order/serology-markers.js';
import { addDays, latestOf } from '../../domain/schedule/instants.js';
import { atRound, rounds } from '../habits.js';
import { act, atDesk, type Situation } from './act.js';

/** Two days after the blood arrived, or after the last answer. */
const nextAnswer = ({ state, story, now, chance }: Situation): string =>
  atRound(
    latestOf(
      addDays(state.serology?.lastAt ?? state.receipt?.receivedAt ?? now, chance.between(1, 3)),
      now,
    ),
    story.laboratoryZone,
    rounds.desk,
  );

/** One donor in a hundred has an old hepatitis B; once in two hundred a marker has to be tested again. */
export const recordSerology = act('recordSerology', {
  when: nextAnswer,
  fill({ state, chance }) {
    if (!state.collection) return undefined;
    const resultOf = (marker: Marker) =>
      chance.fork(marker, 'invalid').happens(0.005)
        ? ('invalid' as const)
        : marker === 'antiHbc' && chance.fork(marker).happens(0.01)
          ? ('reactive' as const)
          : ('nonReactive' as const);
    const open = state.serology ? openMarkers(state.serology) : markers;
    return {
      payload: {
        sampledAt: state.collection.collectedAt,
        ...Object.fromEntries(open.map((marker) => [marker, resultOf(marker)])),
      },
    };
  },
});

export const recordConfirmatory = act('recordConfirmatory', {
  when: nextAnswer,
  fill({ state, chance }) {
    const [marker] = state.serology ? unconfirmedMarkers(state.serology) : [];
    const confirmation = chance.fork('confirmed').happens(0.4) ? 'confirmed' : 'notConfirmed';
    return marker && { payload: { marker, confirmation } };
  },
});

/** A reactive donor's cells are kept apart. */
export const decideSerology = act('decideSerology', {
  when: atDesk([2, 20]),
  fill: ({ state }) =>
    state.serology && {
      payload: {
        outcome: hazardousMarkers(state.serology).length > 0 ? 'isolatedStorage' : 'release',
      },
    },
});
