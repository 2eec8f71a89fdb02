import { randomUUID } from 'node:crypto';
import { catalogue, commandTypes } from '../../domain/order/catalogue.js';
import { roles } from '../../domain/roles.js';
import { listAudit } from '../../record/audit.js';
import { accepted, bodyOf, isOrderView, type ApiClient } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { collection, prescription } from './support/bodies.js';

const istanbul = 'ist-clinic';
const berlin = 'ber-clinic';
const patientName = 'Örnek Hasta Bir';

let system: System;
let orderId: string;
let everybody: Map<string, ApiClient>;
const client = (role: string): ApiClient => {
  const found = everybody.get(role);
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
};

beforeAll(async () => {
  system = await startSystem();
  everybody = new Map(
    await Promise.all(roles.map(async (role) => [role, await system.as(role)] as const)),
  );
  const clinician = client('clinician');
  const body = bodyOf('placeOrder', prescription, { secret: clinician.password });
  ({ orderId } = accepted(await clinician.place(body)));
  accepted(await client('clinicAssistant').submit(orderId, bodyOf('recordCollection', collection)));
}, 60_000);
afterAll(() => system.close());

describe.each(commandTypes.filter((type) => type !== 'placeOrder'))('the command %s', (type) => {
  // An empty body is looked at only after the role: 400 tells that the role was right.
  it.each(roles.filter((role) => catalogue[type].by.some((each) => each === role)))(
    'may be sent by the role %s',
    async (role) => {
      const { status } = await client(role).submit(orderId, { type });
      expect(status).toBe(400);
    },
  );
  it('may be sent by no other role, and every attempt is in the audit trail', async () => {
    const others = roles.filter((role) => !catalogue[type].by.some((each) => each === role));
    const answers = await Promise.all(others.map((role) => client(role).submit(orderId, { type })));
    expect(answers.map(({ status }) => status)).toEqual(others.map(() => 403));
    const rows = await listAudit(system.db, { subjectKind: 'commandType', subjectId: type });
    expect(rows).toHaveLength(others.length);
  });
});

describe('who sees an order', () => {
  const get = (one: ApiClient) => one.call('getOrder', { parameters: { orderId } });

  it.each(roles)('%s, working where it runs or anywhere, does', async (role) => {
    expect((await get(client(role))).status).toBe(200);
  });

  it('people of another clinic do not: neither the order nor its history, nor on the board, nor by scanning', async () => {
    const stranger = await system.as('clinician', 1, berlin);
    const answers = await Promise.all([
      get(stranger),
      stranger.call('getHistory', { parameters: { orderId } }),
      stranger.call('listOrders', { query: `?site=${istanbul}` }),
      stranger.call('resolveScan', { body: { code: orderId } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 404]);
    expect((await stranger.call('listOrders')).body).toEqual({ items: [], next: null });
    expect((await stranger.call('listTasks')).body).toEqual({ items: [], next: null });
  });
});

describe("a patient's identity", () => {
  const mayRead = ['clinician', 'clinicAssistant', 'coordinator', 'qualityAssurance'];
  const reads = [
    'getOrder',
    'listOrders',
    'reference',
    'listPatients',
    'getHistory',
    'listTasks',
  ] as const;

  it.each(roles)('is shown to %s only if the role needs it', async (role) => {
    const answers = await Promise.all(
      reads.map((route) => client(role).call(route, { parameters: { orderId } })),
    );
    const shown = answers.some(({ body }) => JSON.stringify(body).includes(patientName));
    expect(shown).toBe(mayRead.includes(role));
  });

  it('is not searched by name for roles that may not read it', async () => {
    const search = async (role: string) =>
      (await client(role).call('listOrders', { query: `?q=${encodeURIComponent('Örnek')}` })).body;
    expect(await search('labTechnician')).toEqual({ items: [], next: null });
    expect(await search('coordinator')).toMatchObject({ items: [{ orderId, patientName }] });
  });

  it('leaves an audit row for every reading of an order', async () => {
    const { patientId } = prescription;
    const count = async () =>
      (await listAudit(system.db, { subjectKind: 'patient', subjectId: patientId, limit: 1000 }))
        .length;
    const before = await count();
    await client('coordinator').read('getOrder', isOrderView, { parameters: { orderId } });
    await client('labTechnician').read('getOrder', isOrderView, { parameters: { orderId } });
    expect(await count()).toBe(before + 1);
  });

  it('of another clinic can neither be listed nor added to', async () => {
    const stranger = await system.as('clinician', 1, berlin);
    const patient = {
      name: 'Test Person',
      bornOn: '1970-01-01',
      fileNumber: randomUUID(),
      siteId: istanbul,
    };
    expect((await stranger.call('listPatients', { query: `?site=${istanbul}` })).status).toBe(403);
    expect((await stranger.call('addPatient', { body: patient })).status).toBe(403);
    expect(
      (await stranger.call('addPatient', { body: { ...patient, siteId: berlin } })).status,
    ).toBe(201);
    const { body } = await stranger.call('listPatients');
    expect(JSON.stringify(body)).not.toContain(patientName);
  });

  it('is added once per file number of a clinic', async () => {
    const patient = {
      name: 'Test Person',
      bornOn: '1970-01-01',
      fileNumber: 'TWICE',
      siteId: istanbul,
    };
    expect((await client('clinician').call('addPatient', { body: patient })).status).toBe(201);
    expect(await client('clinician').call('addPatient', { body: patient })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'fileNumber' }] },
    });
  });
});

describe('incidents', () => {
  it.each(roles)('%s sees them only if the role oversees quality or the system', async (role) => {
    const oversees = ['qualityAssurance', 'auditor', 'administrator'].includes(role);
    expect((await client(role).call('listIncidents')).status).toBe(oversees ? 200 : 403);
  });
});

describe('requests that a browser sends for another site', () => {
  it.each([{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }])(
    'with %j are 403',
    async (header) => {
      const response = await fetch(`${system.baseUrl}/api/sign-out`, {
        method: 'POST',
        headers: { cookie: client('auditor').cookie, ...header },
      });
      expect(response.status).toBe(403);
    },
  );
});
