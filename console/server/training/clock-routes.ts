import type { Express } from 'express';
import { addMinutes } from '../../../domain/schedule/instants.js';
import { appendAudit } from '../../../record/audit.js';
import { readInstallation, stepClock, type Stepped } from '../../../record/clock.js';
import { nextDeadline } from '../../../record/orders.js';
import type { Person } from '../../../record/people.js';
import type { Clock } from '../../contract/reads.js';
import { stepClockBody } from '../../contract/requests.js';
import type { Deps } from '../deps.js';
import { invalidRequest, parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { signedRoute } from '../http/route.js';
import { hasRole } from '../policy.js';
import { settleDue } from './settle-due.js';

/** How long a step may wait for the orders it makes things due for. */
const settleWithinMs = 60_000;

/** The clinic's clock, and in a training installation moving it forward. */
export function clockRoutes(app: Express, deps: Deps): void {
  signedRoute(app, deps, 'clock', () => clockOf(deps));
  signedRoute(app, deps, 'stepClock', async ({ request, person }) => {
    if (!hasRole(person, 'administrator', 'coordinator'))
      throw problem('notAllowed', 'The clock is moved by administrators and coordinators.');
    const { to } = parse(stepClockBody(), request.body);
    await step(deps, person, to);
    return clockOf(deps);
  });
}

/**
 * Moves the clock, then lets time pass in every order that has something due, and waits until the record shows it.
 * At the present the clock becomes a real one for good, and all orders go on in real time.
 */
async function step(deps: Deps, person: Person, to: string): Promise<void> {
  const { db, keeper } = deps;
  const before = (await readInstallation(db)).clock;
  if (before.mode === 'real') throw notStepped('realClock');
  // A little ahead: the database, whose present counts, must not find it in the past.
  const present = addMinutes(new Date().toISOString(), 1);
  const next = to === 'nextDeadline' ? await nextDeadline(db) : to === 'present' ? present : to;
  // Nothing is due any more: the clock stays where it is.
  if (next === undefined) return;
  const stepped = await stepClock(db, latest(next, before.now));
  if (stepped.outcome !== 'stepped') throw notStepped(stepped.outcome);
  await appendAudit(db, {
    personId: person.personId,
    action: 'clockStepped',
    subjectKind: 'clock',
    subjectId: stepped.now,
    facts: { from: before.now, mode: stepped.mode },
  });
  if (stepped.mode === 'real') await keeper.restartAll('clock');
  else await settleDue(deps, stepped.now, Date.now() + settleWithinMs);
}

async function clockOf({ db }: Deps): Promise<Clock> {
  const [{ training, clock }, nextDeadlineAt] = await Promise.all([
    readInstallation(db),
    nextDeadline(db),
  ]);
  return { mode: clock.mode, now: clock.now, training, nextDeadlineAt: nextDeadlineAt ?? null };
}

const latest = (a: string, b: string): string => (a > b ? a : b);

const reasons: Record<Exclude<Stepped['outcome'], 'stepped'>, string> = {
  notTraining: 'This is not a training installation.',
  everReal: 'This installation has held a real order; its clock cannot be stepped.',
  backwards: 'The clock only goes forward.',
  realClock: 'The clock has reached the present and goes by itself.',
};
const notStepped = (outcome: keyof typeof reasons) =>
  invalidRequest([{ path: 'to', message: reasons[outcome] }]);
