import { orderProcess } from '../domain/order/process.js';
import { openAgenda, type Agenda, type AgendaDeps, type Plan } from './agenda.js';
import type { Clinic, Person, Seen } from './clinic.js';
import { personFor } from './people.js';
import { prescription } from './prescription.js';
import type { Story } from './story.js';

/** One order as the demonstration carries it through: what its people have planned, and doing it. */
export type Run = {
  readonly story: Story;
  readonly orderId: () => string | undefined;
  readonly seen: () => Seen | undefined;
  /** When somebody does something for it next. */
  readonly nextAt: () => string | undefined;
  /** When time does something to it next. */
  readonly nextDeadlineAt: () => string | undefined;
  /** Does everything planned up to now. */
  readonly act: (now: string) => Promise<void>;
  /** Somebody opens it: time has passed, or others may have done something. */
  readonly lookAgain: (now: string) => Promise<void>;
};
export type RunDeps = AgendaDeps & {
  readonly clinic: Clinic;
  /** True when an order is opened again before each act: others work on it too. */
  readonly reopens: boolean;
};

/** What the people know of the order, and mean to do. */
type File = {
  readonly story: Story;
  readonly deps: RunDeps;
  readonly agenda: Agenda;
  orderId: string | undefined;
  seen: Seen | undefined;
  deadlineAt: string | undefined;
};

/** Prepares to carry a story through; an order that exists already is taken up where it is. */
export function openRun(story: Story, deps: RunDeps, existing?: string): Run {
  const agenda = openAgenda(story, deps);
  const file: File = {
    story,
    deps,
    agenda,
    orderId: existing,
    seen: undefined,
    deadlineAt: undefined,
  };
  return {
    story,
    orderId: () => file.orderId,
    seen: () => file.seen,
    nextAt: () => (file.seen ? agenda.nextAt() : story.startsAt),
    nextDeadlineAt: () => file.deadlineAt,
    async act(now) {
      if (file.orderId === undefined) return place(file, now);
      if (!file.seen) return lookAgain(file, now);
      for (let plan = agenda.take(now); plan !== undefined; plan = agenda.take(now))
        await carryOut(file, plan, now);
    },
    lookAgain: (now) => lookAgain(file, now),
  };
}

async function lookAgain(file: File, now: string, inHand?: string): Promise<void> {
  const { clinic, house } = file.deps;
  const anybody = house.staff.find(({ roles }) => roles.includes('coordinator'));
  if (file.orderId !== undefined && anybody)
    learn(file, await clinic.open(anybody, file.orderId), now, inHand);
}

function learn(file: File, seen: Seen, now: string, inHand?: string): void {
  file.orderId = seen.state.orderId;
  file.seen = seen;
  file.deadlineAt = orderProcess.deadlines(seen.state)[0]?.dueAt;
  file.agenda.review(seen, now, inHand);
}

async function place(file: File, now: string): Promise<void> {
  const { story, deps } = file;
  const person = deps.house.staff.find(
    ({ roles, siteId }) => roles.includes('clinician') && siteId === story.clinicSiteId,
  );
  if (!person) throw new Error(`nobody prescribes at ${story.clinicSiteId}`);
  const outcome = await deps.clinic.submit(person, undefined, {
    type: 'placeOrder',
    basedOnRevision: 0,
    performedAt: now,
    payload: prescription(story, deps.house),
  });
  if (!outcome.ok) throw new Error(`the prescription was refused: ${outcome.refusal}`);
  learn(file, outcome.seen, now);
}

async function carryOut(file: File, plan: Plan, now: string): Promise<void> {
  const { clinic, house, reopens, say } = file.deps;
  const { task, asked } = plan;
  const person = personFor(house.staff, plan);
  if (!person) {
    say(`${file.orderId}: nobody is there for ${task.kind}`);
    return file.agenda.giveUp(task);
  }
  // They look at their list first: perhaps somebody else has done it.
  if (asked && !(await clinic.hasTask(person, task.key))) return lookAgain(file, now);
  if (reopens) await lookAgain(file, now, task.key);
  if (asked && !file.seen?.tasks.some(({ key }) => key === task.key)) return;
  if (await isDone(file, plan, person, now)) return;
  file.agenda.failed(task);
  await lookAgain(file, now);
}

/** False when there was nothing to be entered, or it was refused. */
async function isDone(
  file: File,
  { act, situation }: Plan,
  person: Person,
  now: string,
): Promise<boolean> {
  const { seen, deps } = file;
  const filled = seen && act.fill({ ...situation, state: seen.state, now });
  if (!filled) return false;
  const { orderId, revision } = seen.state;
  const outcome = await deps.clinic.submit(person, orderId, {
    type: act.type,
    basedOnRevision: revision,
    performedAt: now,
    ...filled,
  });
  if (outcome.ok) learn(file, outcome.seen, now);
  else deps.say(`${orderId}: ${act.type} was refused: ${outcome.refusal}`);
  return outcome.ok;
}
