import type { CommandType } from '../domain/order/catalogue.js';
import type { DutyKind, Task } from '../domain/order/duties/duty.js';
import type { Stage } from '../domain/order/sections.js';
import type { Allergen, Area, CultureMethod, Indication } from '../domain/protocol/protocol.js';
import type { Biology } from './biology.js';
import type { Chance } from './chance.js';
import type { Seen } from './clinic.js';

/**
 * Something that happens to a few in a hundred and therefore, by chance alone, to none or two of two dozen: the
 * demonstration deals these out so that each can be seen.
 */
export type Fate =
  | 'loggerLost'
  | 'contaminated'
  | 'mycoplasma'
  | 'withdraws'
  | 'comesNot'
  | 'notWitnessed'
  | 'adverseEvent';

/** Where an order is meant to be when the present is reached. */
export type Aim = {
  /** The task that has come up by then, or the stage. */
  readonly task?: { readonly kind: DutyKind; readonly subject?: string };
  readonly stage?: Stage;
  /** Hours it has been there, at least. */
  readonly sinceHours: number;
  /** True when the task is left for the person at the screen. */
  readonly left: boolean;
  /** The act that may be put off by some hours, so that the aim is reached just before the present. */
  readonly putOff?: CommandType;
};

/** One treatment before it happens: who, when, and what nature has in store. */
export type Story = {
  readonly number: number;
  readonly chance: Chance;
  readonly patientId: string;
  readonly clinicSiteId: string;
  readonly zone: string;
  readonly laboratoryZone: string;
  /** When the order is placed. */
  readonly startsAt: string;
  readonly prescription: {
    readonly indication: Indication;
    readonly areas: readonly Area[];
    readonly sessions: number;
    readonly mlPerSession: number;
    readonly allergies: readonly Allergen[];
  };
  readonly method: CultureMethod;
  readonly biology: Biology;
  /** Time of day of the sessions at the clinic, and how long before them the product is made. */
  readonly appointment: { readonly time: string; readonly madeHoursBefore: number };
  readonly fate?: Fate;
  readonly aim?: Aim;
  /** Hours by which the aim's act is put off. */
  readonly putOffHours?: number;
};

/** True for the task the story's aim names. */
export function isAimed(
  { aim }: Story,
  { kind, subject }: Pick<Task, 'kind' | 'subject'>,
): boolean {
  const task = aim?.task;
  return (
    task !== undefined &&
    task.kind === kind &&
    (task.subject === undefined || subject === task.subject)
  );
}

/** True when the order has come to where the story's aim wants it. */
export const isReached = (story: Story, seen: Seen): boolean =>
  story.aim?.stage === seen.state.stage || seen.tasks.some((task) => isAimed(story, task));
