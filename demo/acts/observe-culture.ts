import { addDays } from '../../domain/schedule/instants.js';
import { atRound, rounds } from '../habits.js';
import { act, type Situation } from './act.js';
import { codesInUse, confluenceSeen, grown } from './culture.js';

/** Every third day, every other day when cells spread, and daily once it becomes dense; a newly started explant is left alone at first. */
export const observeCulture = act('observeCulture', {
  when(situation) {
    const { state, story, now } = situation;
    const { culture, protocol } = state;
    if (!culture) return undefined;
    const { firstLookFromDays } = protocol.culture.methods[culture.method];
    const last = culture.lastObservedAt;
    const seen = confluenceSeen(state) ?? 0;
    const pause = seen > 35 ? 0.85 : seen > 12 ? 1.85 : 2.85;
    const at = last ? addDays(last, pause) : addDays(culture.startedAt, firstLookFromDays + 1);
    return atRound(at > now ? at : now, story.laboratoryZone, rounds.culture);
  },
  fill(situation) {
    const { story, state, now, chance } = situation;
    const cells = grown(story, state, now);
    if (!cells) return undefined;
    const suspicion = suspected(situation, cells.passage, cells.luck.contaminated);
    const observations = codesInUse(state).map((vessel, i) => ({
      vessel,
      confluencePercent: Math.round(
        Math.min(100, Math.max(0, cells.confluencePercent + chance.fork('vessel', i).normal(0, 3))),
      ),
      morphology: 'typical' as const,
      suspicion: i === 0 ? suspicion : ('none' as const),
    }));
    return observations.length > 0 ? { payload: { observations } } : undefined;
  },
});

/** A guest shows as turbid medium; particles that are none are seen once in three hundred looks. */
function suspected({ story, state, chance }: Situation, passage: number, contaminated: boolean) {
  const isSeen = state.culture?.observations.some(({ suspicion }) => suspicion !== 'none');
  const fated = story.fate === 'contaminated' && passage === 1 && state.attempt === 1;
  if (!isSeen && (contaminated || fated)) return 'turbid' as const;
  return chance.fork('particles').happens(0.003) ? ('particles' as const) : ('none' as const);
}
