import { openFailures } from '../../../../domain/order/investigations.js';
import { changedMatters, type ChangedMatter } from '../../../../domain/order/matter-changes.js';
import { orderProcess } from '../../../../domain/order/process.js';
import { qualityMatters } from '../../../../domain/order/quality-matters.js';
import { day } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { orderBefore } from '../../../support/treatment.js';
import { check, momentsOf } from '../../../support/walks.js';

describe('the quality matters of every order, whatever people try', () => {
  it('have an open one for each open deviation, hold, excursion and failure, and one task for each', () => {
    check(({ order }) => {
      const open = qualityMatters(order).filter(({ isOpen }) => isOpen);
      const ids = open.map(({ matterId }) => matterId);
      expect(new Set(ids).size).toBe(ids.length);
      const expected = [
        ...order.deviations.filter(({ status }) => status === 'open').map((d) => d.deviationId),
        ...order.holds.map(({ holdId }) => holdId),
        ...(order.excursions ?? []).filter((e) => !e.decision).map((e) => e.excursionId),
      ];
      expect(ids).toEqual(expect.arrayContaining(expected));
      expect(open.filter(({ kind }) => kind === 'investigation')).toHaveLength(
        openFailures(order).length,
      );
      const tasks = orderProcess.tasks(order).map(({ key }) => key);
      for (const { next } of open.filter(({ kind }) => kind !== 'contamination'))
        expect(tasks).toContain(next?.taskKey);
    }, 30);
  });

  it('come out the same from single events as from all of them', () => {
    check((walk) => {
      const [first] = walk.passages;
      if (!first) return;
      const events = [...momentsOf(walk)].map(({ each }) => each);
      const whole = byId(changedMatters(first.before, events));
      const merged = new Map<string, ChangedMatter>();
      for (const { earlier, each } of momentsOf(walk))
        for (const matter of changedMatters(earlier, [each])) {
          const known = merged.get(matter.matterId);
          merged.set(matter.matterId, {
            ...matter,
            occurredAt: known?.occurredAt ?? matter.occurredAt,
            closedAt: matter.isOpen ? null : (known?.closedAt ?? matter.closedAt),
          });
        }
      expect(byId([...merged.values()])).toEqual(whole);
    }, 60);
  });
});

const byId = (matters: readonly ChangedMatter[]) =>
  [...matters].sort((a, b) => a.matterId.localeCompare(b.matterId));

describe('evidence that changes after the treatment', () => {
  it('is a matter until the clinician knows', () => {
    const changed = {
      evidenceId: 'EVI-0a1b2c3d-1',
      changedAt: day(60),
      sessionsGiven: ['S1', 'S2'],
    };
    const order = orderBefore('recordFollowUp');
    expect(qualityMatters({ ...order, changedEvidence: [changed] })).toMatchObject([
      {
        kind: 'changedEvidence',
        occurrence: '0a1b2c3d',
        subject: 'S1 S2',
        isOpen: true,
        next: { duty: 'acknowledgeChangedEvidence', roles: ['clinician'] },
      },
    ]);
    const acknowledged = { at: day(61), by: actor('clinician').personId };
    expect(
      qualityMatters({ ...order, changedEvidence: [{ ...changed, acknowledged }] }),
    ).toMatchObject([{ isOpen: false, outcome: 'acknowledged', next: null }]);
  });
});
