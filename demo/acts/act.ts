import type * as z from 'zod';
import type { Catalogue, CommandType } from '../../domain/order/catalogue.js';
import type { Task } from '../../domain/order/duties/duty.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import type { Role } from '../../domain/roles.js';
import type { Chance } from '../chance.js';
import type { House } from '../clinic.js';
import { addHours } from '../../domain/schedule/instants.js';
import { atRound, later, rounds, type Shift } from '../habits.js';
import type { Story } from '../story.js';

/** What somebody has before them who is about to do a task. */
export type Situation = {
  readonly story: Story;
  readonly house: House;
  readonly state: PlacedOrder;
  readonly task: Task;
  readonly now: string;
  /** The stream of this very task. */
  readonly chance: Chance;
};

export type Filled<T extends CommandType> = {
  readonly payload: z.input<ReturnType<Catalogue[T]['payload']>>;
  readonly notes?: z.input<ReturnType<NonNullable<Catalogue[T]['notes']>>>;
};

/** How the people of the demonstration do one command: when they get to it, and what they write. */
export type Act = {
  readonly type: CommandType;
  /** When they get to it; undefined as long as they wait for something: they look again when the order changes. */
  readonly when: (situation: Situation) => string | undefined;
  /** The form as they fill it in; undefined when they see that there is nothing to be done. */
  readonly fill: (
    situation: Situation,
  ) =>
    { readonly payload: unknown; readonly notes?: Readonly<Record<string, unknown>> } | undefined;
  /** Only these of the task's roles, for example because another of them has the next step. */
  readonly roles?: readonly Role[];
  /** People who cannot do it, although their role could. */
  readonly notBy?: (situation: Situation) => readonly string[];
};

/** An act, its form typed by the command's own schemas. */
export const act = <T extends CommandType>(
  type: T,
  how: Omit<Act, 'type' | 'fill'> & {
    readonly fill: (situation: Situation) => Filled<T> | undefined;
  },
): Act => ({ type, ...how });

/** Between so many hours from now, when somebody is at work at the laboratory or the clinic. */
export const within =
  (hours: readonly [number, number], shift: Shift, place: 'laboratory' | 'clinic' = 'laboratory') =>
  ({ story, now, chance }: Situation): string =>
    later(now, hours, {
      zone: place === 'clinic' ? story.zone : story.laboratoryZone,
      shift,
      chance,
    });

/** At the desk of an approver, so many hours from now. */
export const atDesk =
  (hours: readonly [number, number]) =>
  ({ story, now, chance }: Situation): string =>
    atRound(
      addHours(now, chance.fork('later').between(...hours)),
      story.laboratoryZone,
      rounds.desk,
    );
