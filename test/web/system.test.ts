import type { SystemHealth } from '../../console/contract/system.js';
import { incidentWords } from '../../console/web/features/system/incident-words.js';
import { troublesOf } from '../../console/web/features/system/troubles.js';
import { seesSystem } from '../../console/web/features/system/watches-system.js';
import { en } from '../../console/web/words/en.js';
import { tr } from '../../console/web/words/tr.js';
import { alarmingRefusals } from '../../domain/order/refusals.js';
import { recordRefusals } from '../../domain/record-batch.js';
import { roles } from '../../domain/roles.js';

const well: SystemHealth = {
  at: '2026-11-22T12:00:00.000Z',
  temporal: 'up',
  worker: 'up',
  databaseMilliseconds: 2,
  pending: { commands: 1, oldestSeconds: 1, tooLong: 0 },
  overdue: { orders: 0, oldestAt: null },
  workflows: { openOrders: 3, missing: [], notAnswering: [], toBeMoved: 1 },
  versions: { server: 'a', current: 'a', known: [] },
  awaitingQuality: [],
  incidents: [],
  lastAudit: null,
  lastBackup: null,
};
const incident = { incidentId: 'i', kind: 'digestDiffers', orderId: null, at: well.at };

describe('the health of the system', () => {
  it('is all right while entries are merely on their way and orders are being moved', () => {
    expect(troublesOf(well)).toEqual([]);
  });
  it('is not when a part is away; without the engine nothing is said of the worker', () => {
    expect(troublesOf({ ...well, worker: 'down' })).toEqual([{ kind: 'worker' }]);
    expect(troublesOf({ ...well, temporal: 'down', worker: 'down', workflows: null })).toEqual([
      { kind: 'engine' },
    ]);
  });
  it('counts what stands still, incidents that are not over, and differences of the last audit', () => {
    const trouble = troublesOf({
      ...well,
      overdue: { orders: 2, oldestAt: well.at },
      workflows: { openOrders: 3, missing: ['DL-1'], notAnswering: [], toBeMoved: 0 },
      incidents: [
        { ...incident, standing: 'open' },
        { ...incident, standing: 'mended' },
        { ...incident, standing: 'settled' },
      ],
      lastAudit: { at: well.at, differences: 4 },
    });
    expect(trouble).toEqual([
      { kind: 'overdue', count: 2 },
      { kind: 'missing', count: 1 },
      { kind: 'incidents', count: 1 },
      { kind: 'audit', count: 4 },
    ]);
  });
});

describe('an incident', () => {
  it.each([...recordRefusals, ...alarmingRefusals, 'recordFault', 'recordOlderThanWorkflow'])(
    '%s is told in plain words, in both languages',
    (kind) => {
      for (const words of [en, tr]) expect(incidentWords(kind, words).title).not.toBe(kind);
    },
  );
  it('that has no words yet is told by its code, never left out', () => {
    expect(incidentWords('somethingNew', en)).toMatchObject({ title: 'somethingNew' });
  });
});

describe('the health page', () => {
  it('is in the navigation of those who look after the system', () => {
    expect(roles.filter((role) => seesSystem({ roles: [role] }))).toEqual([
      'coordinator',
      'qualityAssurance',
      'auditor',
      'administrator',
    ]);
  });
});
