import type { Express } from 'express';
import type { Person } from '../../../record/people.js';
import { claimTask, releaseTask } from '../../../record/claims.js';
import { listTasks, readTask, type WorkItem } from '../../../record/tasks.js';
import { appendAudit } from '../../../record/audit.js';
import { pageQuery, taskBody } from '../../contract/requests.js';
import { clinicNow } from '../clock-now.js';
import type { Deps } from '../deps.js';
import { listPage } from '../http/list-page.js';
import { parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { signedRoute } from '../http/route.js';
import { hasRole } from '../policy.js';

/** My work, and whose hands it is in. Claims only tell others; they decide nothing. */
export function taskRoutes(app: Express, deps: Deps): void {
  const { db } = deps;
  signedRoute(app, deps, 'listTasks', async ({ request, person }) => {
    const asked = listPage(parse(pageQuery(), request.query));
    const { now } = await clinicNow(db);
    const { roles, siteId } = person;
    return listTasks(db, { roles, siteId, now, ...asked });
  });
  signedRoute(app, deps, 'claimTask', async ({ request, person }) => {
    const { key } = parse(taskBody(), request.body);
    const { now } = await clinicNow(db);
    const task = await ownTask(deps, person, key, now);
    const claim = await claimTask(db, { key, personId: person.personId, now });
    if (claim.outcome === 'noSuchTask') throw problem('notFound', 'This task is no longer open.');
    if (claim.outcome === 'claimed') await appendAudit(db, entry(person, 'taskClaimed', key));
    // Somebody else was first: the answer says who.
    return { ...task, claimedBy: claim.claimedBy };
  });
  signedRoute(app, deps, 'releaseTask', async ({ request, person }) => {
    const { key } = parse(taskBody(), request.body);
    const task = await ownTask(deps, person, key, (await clinicNow(db)).now);
    const released = await releaseTask(db, { key, personId: person.personId });
    if (released) await appendAudit(db, entry(person, 'taskReleased', key));
    return released ? { ...task, claimedBy: null } : task;
  });
}

/** The open task, if it is one for this person's roles and site. */
async function ownTask({ db }: Deps, person: Person, key: string, now: string): Promise<WorkItem> {
  const task = await readTask(db, key, now);
  if (!task) throw problem('notFound', 'There is no such open task.');
  const isHere = task.siteId === undefined || task.siteId === person.siteId;
  if (!isHere || !hasRole(person, ...task.roles))
    throw problem('notAllowed', 'This task is for others.');
  return task;
}

const entry = ({ personId }: Person, action: string, key: string) => ({
  personId,
  action,
  subjectKind: 'task',
  subjectId: key,
});
