import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedOrder } from '../../domain/order/state.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { claimTask, releaseTask } from '../../record/claims.js';
import { listTasks, readTask, type WorkItem } from '../../record/tasks.js';
import type { Role } from '../../domain/roles.js';
import { live, orderAtStage, storyStart } from '../support/at-stage.js';
import { happyPath } from '../support/happy-path.js';
import { clinicSite, headOffice, laboratorySite } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

const now = storyStart;

describe('the work list', () => {
  let record: TestRecord;
  let culturing: PlacedOrder;
  beforeAll(async () => {
    record = await openTestRecord();
    culturing = await orderAtStage(record.db, 'culturing');
    await orderAtStage(record.db, 'awaitingCollection');
    await orderAtStage(record.db, 'awaitingCollection', '2026-03-03T08:00:00.000Z');
    await orderAtStage(record.db, 'awaitingQcDecision');
  });
  afterAll(() => record.close());

  const list = (roles: readonly Role[], siteId: string, at = now) =>
    listTasks(record.db, { roles, siteId, now: at, limit: 100 });
  const commands = (items: readonly WorkItem[]) => [
    ...new Set(items.map(({ command }) => command)),
  ];

  it('has the tasks of my role at my site, due first', async () => {
    const { items } = await list(['labTechnician'], laboratorySite);
    expect(commands(items)).toContain('feedCulture');
    const due = items.map(({ dueAt }) => dueAt);
    expect(due).toEqual([...due].sort());
    expect(items.every(({ roles }) => roles.includes('labTechnician'))).toBe(true);
  });

  it('has none of another site', async () => {
    expect((await list(['labTechnician'], clinicSite)).items).toEqual([]);
    expect((await list(['clinician'], laboratorySite)).items).toEqual([]);
  });

  it('has none of another role', async () => {
    const { items } = await list(['clinician'], clinicSite);
    expect(commands(items)).toEqual(['recordCollection']);
    expect((await list(['auditor'], headOffice)).items).toEqual([]);
  });

  it('shows an overdue task also to those it escalates to', async () => {
    const { items } = await list(['clinician'], clinicSite);
    const [task] = items;
    const told = task?.escalatesTo[0] ?? 'auditor';
    const before = await list([told], headOffice, now);
    const after = await list([told], headOffice, '2027-01-01T00:00:00.000Z');
    expect(before.items.map(({ key }) => key)).not.toContain(task?.key);
    expect(after.items).toContainEqual({ ...task, overdue: true });
  });

  it('comes page by page without leaving out or repeating a task, though one is done in between', async () => {
    const all = await list(['labTechnician', 'clinician', 'qcAnalyst'], laboratorySite);
    const keys: string[] = [];
    let after: string | undefined;
    do {
      const page = await listTasks(record.db, {
        roles: ['labTechnician', 'clinician', 'qcAnalyst'],
        siteId: laboratorySite,
        now,
        limit: 2,
        ...(after === undefined ? {} : { after }),
      });
      keys.push(...page.items.map(({ key }) => key));
      after = page.next ?? undefined;
      await record.db.pool.query('DELETE FROM tasks WHERE key = $1', [keys[0]]);
    } while (after !== undefined);
    expect(keys).toEqual(all.items.map(({ key }) => key));
  });

  it('does not take a cursor that somebody made up', async () => {
    const asked = { roles: ['labTechnician' as const], siteId: laboratorySite, now, limit: 2 };
    await expect(listTasks(record.db, { ...asked, after: 'abc' })).rejects.toThrow(RangeError);
  });

  describe('a claim', () => {
    const [me, other] = ['labTechnician-1', 'labTechnician-2'];
    const feed = async () => {
      const { items } = await list(['labTechnician'], laboratorySite);
      const task = items.find(
        ({ command, orderId }) => command === 'feedCulture' && orderId === culturing.orderId,
      );
      return task?.key ?? '';
    };
    const claim = (key: string, personId: string) => claimTask(record.db, { key, personId, now });

    it('goes to whoever comes first, until they give the task back', async () => {
      const key = await feed();
      const mine = { personId: me, name: 'labTechnician 1', at: now };
      expect(await claim(key, me)).toEqual({ outcome: 'claimed', claimedBy: mine });
      expect(await claim(key, me)).toEqual({ outcome: 'claimed', claimedBy: mine });
      expect(await claim(key, other)).toEqual({ outcome: 'claimedByOther', claimedBy: mine });
      expect(await readTask(record.db, key, now)).toMatchObject({ claimedBy: mine });
      expect(await releaseTask(record.db, { key, personId: other })).toBe(false);
      expect(await releaseTask(record.db, { key, personId: me })).toBe(true);
      expect(await claim(key, other)).toMatchObject({ outcome: 'claimed' });
      await releaseTask(record.db, { key, personId: other });
    });

    it('lasts a shift of 12 hours; what somebody took and left is free again then', async () => {
      const key = await feed();
      await claim(key, me);
      const [almost, then] = [addMinutes(now, 12 * 60 - 1), addMinutes(now, 12 * 60)];
      const takeOver = (at: string) => claimTask(record.db, { key, personId: other, now: at });
      expect(await takeOver(almost)).toMatchObject({ outcome: 'claimedByOther' });
      expect(await readTask(record.db, key, almost)).toMatchObject({
        claimedBy: { personId: me },
      });
      expect(await readTask(record.db, key, then)).toMatchObject({ claimedBy: null });
      expect(await takeOver(then)).toMatchObject({ outcome: 'claimed' });
      await releaseTask(record.db, { key, personId: other });
    });

    it('goes to one of two who come at once', async () => {
      const key = await feed();
      const answers = await Promise.all([claim(key, me), claim(key, other)]);
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['claimed', 'claimedByOther']);
    });

    it('stays while the task is open and ends with it', async () => {
      const steps = happyPath({ orderId: culturing.orderId, start: storyStart });
      const rest = steps.slice(steps.findIndex(({ type }) => type === 'startCulture') + 1);
      const key = await feed();
      await claim(key, me);
      const witnessed = await live(record.db, {
        orderId: culturing.orderId,
        steps: rest.slice(0, 1),
        from: culturing,
      });
      expect(await readTask(record.db, key, now)).toMatchObject({ claimedBy: { personId: me } });
      await live(record.db, {
        orderId: culturing.orderId,
        steps: rest.slice(1, rest.findIndex(({ type }) => type === 'feedCulture') + 1),
        from: witnessed,
      });
      expect(await readTask(record.db, key, now)).toBeUndefined();
      expect(await claim(key, me)).toEqual({ outcome: 'noSuchTask' });
    });
  });
});
