import { addDays, hasCome, isAfter, latestOf } from '../domain/schedule/instants.js';
import type { House, Seen } from './clinic.js';
import { leaving } from './leaving.js';
import { openRehearsalClinic } from './rehearsal-clinic.js';
import { openRun, type RunDeps } from './run.js';
import { isReached, type Story } from './story.js';

export type Rehearsed = {
  /** When the story's aim was reached; undefined when it was not. */
  readonly reachedAt: string | undefined;
  /** The order at the end; undefined when it was not even placed. */
  readonly seen: Seen | undefined;
  readonly refusals: readonly string[];
};

/**
 * Plays one story through in the head, with the same people and the same chance, up to an instant: so it is known how
 * long it takes before it is begun.
 */
export async function rehearse(
  story: Story,
  {
    house,
    until,
    leave,
  }: {
    readonly house: House;
    readonly until: string;
    /** What is left at the end; without it the rehearsal ends as soon as the aim is reached. */
    readonly leave?: RunDeps['leave'];
  },
): Promise<Rehearsed> {
  const refusals: string[] = [];
  const clinic = openRehearsalClinic(house, story.startsAt);
  const run = openRun(story, {
    clinic,
    house,
    leave: leave ?? leaving(addDays(until, 1)),
    reopens: false,
    say: (line) => refusals.push(line),
  });
  let reachedAt: string | undefined;
  let now = story.startsAt;
  for (;;) {
    const next = [run.nextAt(), run.nextDeadlineAt()].filter((at) => at !== undefined).sort()[0];
    if (next === undefined || isAfter(next, until)) break;
    now = latestOf(now, next);
    clinic.pass(now);
    const deadline = run.nextDeadlineAt();
    if (deadline !== undefined && hasCome(deadline, now)) await run.lookAgain(now);
    await run.act(now);
    const seen = run.seen();
    if (seen && reachedAt === undefined && isReached(story, seen)) reachedAt = now;
    if (reachedAt !== undefined && !leave) break;
  }
  return { reachedAt, seen: run.seen(), refusals };
}
