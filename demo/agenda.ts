import type { Task } from '../domain/order/duties/duty.js';
import type { PlacedOrder } from '../domain/order/state.js';
import { workplace } from '../domain/roles.js';
import { addHours, addMinutes, hasCome, isBefore, latestOf } from '../domain/schedule/instants.js';
import { actFor, unasked } from './acts/acts.js';
import type { Act, Situation } from './acts/act.js';
import type { House, Seen } from './clinic.js';
import { gridMinutes, onGrid } from './habits.js';
import type { Story } from './story.js';

/** Something somebody means to do for an order. */
export type Plan = {
  readonly task: Task;
  readonly act: Act;
  /** False for what nobody is asked to do by a task. */
  readonly asked: boolean;
  readonly situation: Situation;
  readonly at: string;
};

/** What the people mean to do for one order. */
export type Agenda = {
  readonly nextAt: () => string | undefined;
  /** Takes out the earliest plan that is due. */
  readonly take: (now: string) => Plan | undefined;
  /** Takes in what is to be done now: what is gone is dropped, what has come up is planned. */
  readonly review: (seen: Seen, now: string, inHand?: string) => void;
  /** It came to nothing: a few more tries, with time between them. */
  readonly failed: (task: Task) => void;
  readonly giveUp: (task: Task) => void;
};
export type AgendaDeps = {
  readonly house: House;
  /** When a task is done that would be done at `at`: later when it is left for the person at the screen. */
  readonly leave: (story: Story, task: Task, at: string) => string;
  readonly say: (line: string) => void;
};

const triesOfATask = 3;

export function openAgenda(story: Story, { house, leave, say }: AgendaDeps): Agenda {
  const plans = new Map<string, Plan>();
  const failures = new Map<string, number>();
  const chanceOfTask = numberedChance(story);

  return {
    nextAt: () => earliest(plans.values())?.at,
    take(now) {
      const plan = earliest([...plans.values()].filter(({ at }) => hasCome(at, now)));
      if (plan) plans.delete(plan.task.key);
      return plan;
    },
    review(seen, now, inHand) {
      const open = new Set(seen.tasks.map(({ key }) => key));
      for (const [key, plan] of plans) if (plan.asked && !open.has(key)) plans.delete(key);
      for (const task of seen.tasks)
        if (task.key !== inHand) consider(seen, task, now, actFor(task.command));
      for (const { act, roles } of unasked) {
        const task = unaskedTask(seen, act, roles);
        if (task.key !== inHand) consider(seen, task, now, act, false);
      }
    },
    failed: ({ key }) => void failures.set(key, (failures.get(key) ?? 0) + 1),
    giveUp: ({ key }) => void failures.set(key, triesOfATask),
  };

  function consider(
    { state }: Seen,
    task: Task,
    now: string,
    act: Act | undefined,
    asked = true,
  ): void {
    const failed = failures.get(task.key) ?? 0;
    if (plans.has(task.key) || failed >= triesOfATask) return;
    if (!act) {
      say(`${state.orderId}: nobody here knows how to do ${task.command}; it is left open`);
      failures.set(task.key, triesOfATask);
      return;
    }
    const situation = { story, house, state, task, now, chance: chanceOfTask(task) };
    const usual = act.when(situation);
    if (usual === undefined) return;
    const wanted = story.aim?.putOff === act.type ? addHours(usual, story.putOffHours ?? 0) : usual;
    // After a failure they let some time pass.
    const soonest = addMinutes(now, failed > 0 ? 60 * failed : gridMinutes);
    const at = leave(story, task, onGrid(latestOf(wanted, soonest)));
    plans.set(task.key, { task, act, asked, situation, at });
  }
}

/** The n-th task of a kind has its own stream: keys hold times and ids, which differ from start to start. */
function numberedChance({ chance }: Story): (task: Task) => Situation['chance'] {
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  return ({ key, kind, command }) => {
    const name = `${kind}/${command}`;
    const n = numbers.get(key) ?? 1 + (counts.get(name) ?? 0);
    if (!numbers.has(key)) counts.set(name, n);
    numbers.set(key, n);
    return chance.fork(name, n);
  };
}

const earliest = (plans: Iterable<Plan>): Plan | undefined =>
  [...plans].reduce<Plan | undefined>(
    (first, plan) => (first && !isBefore(plan.at, first.at) ? first : plan),
    undefined,
  );

const unaskedTask = ({ state }: Seen, { type }: Act, roles: Task['roles']): Task => ({
  key: `unasked/${type}`,
  kind: 'decideFollowUp',
  subject: '',
  command: type,
  roles,
  ...siteOf(state, roles),
  dueAt: state.stageSince,
  escalatesTo: [],
  overdue: false,
});

/** Where these roles do it; nowhere in particular when they work anywhere. */
function siteOf(state: PlacedOrder, roles: Task['roles']): Pick<Task, 'siteId'> {
  const place = roles.map((role) => workplace[role]).find((each) => each !== 'anywhere');
  return place === undefined ? {} : { siteId: state[place].siteId };
}
