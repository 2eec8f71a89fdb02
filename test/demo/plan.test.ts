import { cast } from '../../demo/aims.js';
import { leaving } from '../../demo/leaving.js';
import { planStories } from '../../demo/plan.js';
import { rehearse, type Rehearsed } from '../../demo/rehearse.js';
import { isReached, type Story } from '../../demo/story.js';
import { stages, type Stage } from '../../domain/order/sections.js';
import { addDays } from '../../domain/schedule/instants.js';
import { houseAt } from './small-house.js';

/** The night in which the clocks of Europe are put forward. */
const present = '2026-03-29T01:30:00.000Z';

type Played = { readonly story: Story; readonly end: Rehearsed };

async function playAll(seed: string, among = cast): Promise<readonly Played[]> {
  const house = houseAt(present);
  const from = addDays(present, -150);
  const stories = await planStories({ seed, house, from, present }, among);
  const played: Played[] = [];
  for (const story of stories)
    played.push({
      story,
      end: await rehearse(story, { house, until: present, leave: leaving(present) }),
    });
  return played;
}

/** What must be the same for the same seed: everything but the random ids of commands. */
const summary = (played: readonly Played[]) =>
  played.map(({ story, end: { seen, refusals } }) => ({
    number: story.number,
    startsAt: story.startsAt,
    patientId: story.patientId,
    stage: seen?.state.stage,
    revision: seen?.state.revision,
    deviations: seen?.state.deviations.map(({ rule, grade, status }) => ({ rule, grade, status })),
    tasks: seen?.tasks.map(({ kind, dueAt }) => ({ kind, dueAt })),
    refusals,
  }));

describe('the planned demonstration', () => {
  let played: readonly Played[];
  beforeAll(async () => {
    played = await playAll('dermaline');
  }, 120_000);

  test('every order is where it is meant to be', () => {
    const astray = played.filter(({ story, end }) => !end.seen || !isReached(story, end.seen));
    expect(astray.map(({ story }) => story.aim)).toEqual([]);
    expect(played).toHaveLength(cast.length);
  });

  test('every stage is shown but the last, which takes a year', () => {
    const shown = new Set<Stage | undefined>(played.map(({ end }) => end.seen?.state.stage));
    expect(stages.filter((stage) => !shown.has(stage))).toEqual(['new', 'completed']);
  });

  test('decisions are left open for the person at the screen', () => {
    const open = new Set(
      played.flatMap(({ end }) => end.seen?.tasks.map(({ kind }) => kind) ?? []),
    );
    for (const kind of ['decideIntake', 'decideQc', 'decideAfterRejection', 'certify'])
      expect(open).toContain(kind);
    for (const kind of ['decideSessionQc', 'certifySession', 'decideContamination'])
      expect(open).toContain(kind);
  });

  test('orders began over the months before, none before the clock', () => {
    const starts = played.map(({ story }) => story.startsAt);
    expect(starts.every((at) => at >= addDays(present, -150) && at < present)).toBe(true);
    expect(starts.filter((at) => at < addDays(present, -60)).length).toBeGreaterThan(5);
  });
});

test('the same seed gives the same orders, stages, deviations and refusals; another seed does not', async () => {
  const few = cast.slice(14, 17);
  const first = summary(await playAll('a', few));
  expect(summary(await playAll('a', few))).toEqual(first);
  expect(summary(await playAll('b', few))).not.toEqual(first);
}, 60_000);
