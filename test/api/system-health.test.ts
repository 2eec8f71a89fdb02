import { roles } from '../../domain/roles.js';
import type { SystemHealth } from '../../console/contract/system.js';
import { appendAudit, listAudit } from '../../record/audit.js';
import { openIncident } from '../../record/incidents.js';
import { accepted, bodyOf, type ApiClient } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { until } from '../support/until.js';
import { prescription } from './support/bodies.js';

let system: System;
let quality: ApiClient;
let orderId: string;
beforeAll(async () => {
  system = await startSystem();
  quality = await system.as('qualityAssurance');
  const clinician = await system.as('clinician');
  const body = bodyOf('placeOrder', prescription, { secret: clinician.password });
  ({ orderId } = accepted(await clinician.place(body)));
}, 60_000);
afterAll(() => system.close());

const isHealth = (body: unknown): body is SystemHealth =>
  typeof body === 'object' && body !== null && 'versions' in body;
const health = () => quality.read('systemHealth', isHealth);

describe('the health of the system', () => {
  const may = ['coordinator', 'qualityAssurance', 'auditor', 'administrator'];
  it.each(roles)('is answered to %s only if the role looks after the system', async (role) => {
    const { status } = await (await system.as(role)).call('systemHealth');
    expect(status).toBe(may.includes(role) ? 200 : 403);
  });

  it('says that all parts are up, that nothing waits, and which rules the orders run under', async () => {
    await until(async () => (await health()).workflows?.missing.length === 0);
    const { temporal, worker, pending, overdue, workflows, versions } = await health();
    expect({ temporal, worker, pending, overdue, workflows }).toEqual({
      temporal: 'up',
      worker: 'up',
      pending: { commands: 0, oldestSeconds: 0, tooLong: 0 },
      overdue: { orders: 0, oldestAt: null },
      workflows: { openOrders: 1, missing: [], notAnswering: [], toBeMoved: 0 },
    });
    expect(versions).toMatchObject({ server: system.codeVersion(), current: system.codeVersion() });
    expect(versions.known).toEqual([
      { version: system.codeVersion(), firstSeenAt: expect.any(String), orders: 1 },
    ]);
  });

  it('names incidents, the newest first, and says which are over since the order was started anew', async () => {
    await openIncident(system.db, { kind: 'digestDiffers', orderId, facts: { epoch: -1 } });
    await openIncident(system.db, { kind: 'recordFault', orderId, facts: { epoch: 999 } });
    expect((await health()).incidents).toMatchObject([
      { kind: 'recordFault', orderId, standing: 'open' },
      { kind: 'digestDiffers', orderId, standing: 'mended' },
    ]);
  });

  it('lets quality assurance say what was found in one, with an audit row; others may not', async () => {
    const [incident] = (await health()).incidents;
    const incidentId = incident?.incidentId ?? '';
    const settle = (client: ApiClient, id = incidentId) =>
      client.call('settleIncident', {
        parameters: { incidentId: id },
        body: { reason: 'The disk was full.' },
      });
    expect((await settle(await system.as('coordinator'))).status).toBe(403);
    expect((await settle(quality, 'none')).status).toBe(404);
    expect((await settle(quality)).status).toBe(200);
    expect((await health()).incidents[0]).toMatchObject({ incidentId, standing: 'settled' });
    const [row] = await listAudit(system.db, { subjectKind: 'incident', subjectId: incidentId });
    expect(row).toMatchObject({
      action: 'incidentSettled',
      facts: { reason: 'The disk was full.' },
    });
  });

  it('tells when the record was last audited and backed up, and nothing before', async () => {
    const before = await health();
    expect([before.lastAudit, before.lastBackup]).toEqual([null, null]);
    for (const [action, facts] of [
      ['recordAudited', { differences: 3 }],
      ['recordAudited', { differences: 0 }],
      ['backupMade', { madeAt: '2026-11-22T10:00:00.000Z', bytes: 14_200_000 }],
    ] as const)
      await appendAudit(system.db, {
        action,
        subjectKind: 'installation',
        subjectId: 'record',
        facts,
      });
    expect(await health()).toMatchObject({
      lastAudit: { at: expect.any(String), differences: 0 },
      lastBackup: { at: '2026-11-22T10:00:00.000Z', bytes: 14_200_000 },
    });
  });

  it('says that the worker is away, and which orders have a command that waits for it', async () => {
    await system.stopWorker();
    const assistant = await system.as('coordinator');
    const body = bodyOf('placeHold', { scope: 'treatment' }, { notes: { explanation: 'A test.' } });
    const answer = await assistant.submit(orderId, body);
    expect([503, 504]).toContain(answer.status);
    await until(async () => (await health()).workflows?.notAnswering.includes(orderId) === true);
    const { pending } = await health();
    expect(pending.commands).toBe(1);
    expect(pending.oldestSeconds).toBeGreaterThan(2);
    await system.startWorker();
    await until(async () => (await health()).pending.commands === 0);
  }, 60_000);
});
