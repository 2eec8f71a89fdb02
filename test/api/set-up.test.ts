import type { Administration } from '../../console/contract/administration.js';
import type { Me, ReferenceData } from '../../console/contract/reads.js';
import { listAudit } from '../../record/audit.js';
import {
  accepted,
  bodyOf,
  callAnonymously,
  signIn,
  type ApiClient,
} from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { prescription } from './support/bodies.js';

const code = 'the-code-of-the-start';
const password = 'a long enough password';
const laboratory = { name: 'Hücre Laboratuvarı', kind: 'laboratory', zone: 'Europe/Istanbul' };
const first = {
  code,
  site: laboratory,
  person: { name: 'Ada Yönetici', login: 'ada', password, language: 'tr' },
};

let system: System;
let ada: ApiClient;
/** Login of the one who came first. */
let made: string;
beforeAll(async () => {
  system = await startSystem({ emptyWithCode: code });
}, 60_000);
afterAll(() => system.close());

const setUp = async () => (await callAnonymously(system.baseUrl, 'setUp')).body;
const makeFirst = (body: unknown) =>
  callAnonymously(system.baseUrl, 'addFirstAdministrator', { body });
const isMe = (body: unknown): body is Me =>
  typeof body === 'object' && body !== null && 'personId' in body;
const isAdministration = (body: unknown): body is Administration =>
  typeof body === 'object' && body !== null && 'facility' in body;
const isReference = (body: unknown): body is ReferenceData =>
  typeof body === 'object' && body !== null && 'reagentLots' in body;
const administration = () => ada.read('administration', isAdministration);
const auditOf = async (subjectKind: string) =>
  (await listAudit(system.db, { subjectKind })).map(({ action }) => action);

describe('an installation nobody is in yet', () => {
  it('asks for its first administrator, and lets nobody else in', async () => {
    expect(await setUp()).toEqual({ needed: true });
    const { status } = await callAnonymously(system.baseUrl, 'administration');
    expect(status).toBe(401);
  });

  it('takes no other code than the one of its start, and tells it in the audit trail', async () => {
    expect(await makeFirst({ ...first, code: 'a guess' })).toMatchObject({
      status: 401,
      body: { error: 'signatureRejected', issues: [{ path: 'code' }] },
    });
    expect(await auditOf('installation')).toContain('setUpCodeRejected');
    expect(await setUp()).toEqual({ needed: true });
  });

  it('takes no short password and no zone that does not exist', async () => {
    const answer = await makeFirst({
      ...first,
      site: { ...laboratory, zone: 'Europe/Atlantis' },
      person: { ...first.person, password: 'short' },
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'site.zone' }, { path: 'person.password' }] },
    });
  });

  it('makes exactly one first administrator, however many ask at once', async () => {
    const logins = ['ada', 'eve'];
    const answers = await Promise.all(
      logins.map((login) => makeFirst({ ...first, person: { ...first.person, login } })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 403]);
    made = logins.filter((_, i) => answers[i]?.status === 201).join();
    expect(await setUp()).toEqual({ needed: false });
    expect((await makeFirst(first)).status).toBe(403);
    expect(await auditOf('person')).toEqual(['personAdded']);
    expect(await auditOf('site')).toEqual(['siteAdded']);
  });

  it('lets that administrator sign in', async () => {
    ada = await signIn(system.baseUrl, { login: made, password });
    expect(await ada.read('me', isMe)).toMatchObject({
      roles: ['administrator'],
      siteName: laboratory.name,
      zone: 'Europe/Istanbul',
    });
  });
});

describe('setting up', () => {
  let clinicId: string;
  const person = (login: string, roles: readonly string[], siteId: string) => ({
    name: `Person ${login}`,
    login,
    password,
    roles,
    siteId,
    language: 'en',
  });

  it('adds sites, each under an id of its own', async () => {
    for (const name of ['Klinik Şişli', 'Klinik Şişli'])
      expect(
        (await ada.call('addSite', { body: { ...laboratory, kind: 'clinic', name } })).status,
      ).toBe(201);
    const { sites } = await administration();
    expect(sites.map(({ siteId }) => siteId)).toEqual([
      'hucre-laboratuvari',
      'klinik-sisli',
      'klinik-sisli-2',
    ]);
    clinicId = 'klinik-sisli';
  });

  it('sets the facility number, as long as no order carries one', async () => {
    expect(await administration()).toMatchObject({ facility: 'A9999', facilityIsExample: true });
    expect((await ada.call('setFacility', { body: { facility: 'O1234' } })).status).toBe(400);
    expect((await ada.call('setFacility', { body: { facility: 'n1234' } })).status).toBe(200);
    expect(await administration()).toMatchObject({ facility: 'N1234', facilityIsExample: false });
  });

  it('adds people with roles; a login is given once', async () => {
    const clinician = person('cem', ['clinician'], clinicId);
    expect((await ada.call('addPerson', { body: clinician })).status).toBe(201);
    expect(await ada.call('addPerson', { body: clinician })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'login' }] },
    });
    expect(
      await ada.call('addPerson', { body: person('nil', ['clinician'], 'nowhere') }),
    ).toMatchObject({ status: 400, body: { issues: [{ path: 'siteId' }] } });
    for (const role of ['qualityAssurance', 'auditor', 'labTechnician'])
      await ada.call('addPerson', {
        body: person(role.toLowerCase(), [role], 'hucre-laboratuvari'),
      });
  });

  it('adds a reagent lot that may be used to the end of its last day', async () => {
    const body = { lot: 'MED-1', name: 'Medium', expiresOn: '2030-06-30', allergens: [] };
    expect((await ada.call('addReagentLot', { body })).status).toBe(201);
    expect(await ada.call('addReagentLot', { body })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'lot' }] },
    });
    expect((await administration()).reagentLots).toMatchObject([
      { lot: 'MED-1', expiresAt: '2030-06-30T21:00:00.000Z' },
    ]);
  });

  it('puts a protocol in force under the centre’s own permit, signed; a later one takes its place', async () => {
    const body = {
      title: 'Face',
      basis: 'Permit of the centre',
      permitNumber: 'TR-2026-17',
      permitValidUntil: '2031-01-31',
      secret: password,
    };
    expect((await ada.call('putProtocolInForce', { body: { ...body, secret: 'x' } })).status).toBe(
      401,
    );
    for (const permitNumber of ['TR-2026-17', 'TR-2026-18'])
      expect(
        (await ada.call('putProtocolInForce', { body: { ...body, permitNumber } })).status,
      ).toBe(201);
    expect((await administration()).protocols).toMatchObject([
      { version: 2, status: 'active', permitNumber: 'TR-2026-18' },
      { version: 1, status: 'retired', permitNumber: 'TR-2026-17' },
    ]);
  });

  it('is enough to prescribe the first treatment', async () => {
    const cem = await signIn(system.baseUrl, { login: 'cem', password });
    const patient = {
      name: 'Test Person',
      bornOn: '1970-01-01',
      fileNumber: 'F-1',
      siteId: clinicId,
    };
    expect((await cem.call('addPatient', { body: patient })).status).toBe(201);
    const { patients } = await cem.read('reference', isReference);
    const { orderId } = accepted(
      await cem.place(
        bodyOf(
          'placeOrder',
          {
            ...prescription,
            patientId: patients[0]?.patientId ?? '',
            laboratorySiteId: 'hucre-laboratuvari',
          },
          { secret: password },
        ),
      ),
    );
    expect(orderId).toMatch(/^DL-/);
    expect(await ada.call('setFacility', { body: { facility: 'A1111' } })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'facility' }] },
    });
  });

  it('changes people, and keeps an administrator', async () => {
    const { people } = await administration();
    const cem = people.find(({ login }) => login === 'cem');
    const me = people.find(({ roles }) => roles.includes('administrator'));
    const change = (personId: string, body: unknown) =>
      ada.call('changePerson', { parameters: { personId }, body });
    const gone = { roles: ['clinician'], siteId: clinicId, active: false };
    expect((await change(cem?.personId ?? '', gone)).status).toBe(200);
    await expect(signIn(system.baseUrl, { login: 'cem', password })).rejects.toThrow('401');
    expect(await change(me?.personId ?? '', gone)).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'roles' }] },
    });
    expect((await change('nobody', gone)).status).toBe(404);
    expect((await auditOf('person')).filter((action) => action === 'personChanged')).toHaveLength(
      1,
    );
  });
});

describe('who may', () => {
  const as = (login: string) => signIn(system.baseUrl, { login, password });
  it('read it: administrators, quality assurance and auditors', async () => {
    const status = async (login: string) => (await (await as(login)).call('administration')).status;
    expect(await status('qualityassurance')).toBe(200);
    expect(await status('auditor')).toBe(200);
    expect(await status('labtechnician')).toBe(403);
  });
  it('change it: people only administrators, the rest quality assurance too, auditors nothing', async () => {
    const lot = (n: number) => ({ lot: `L-${n}`, name: 'Medium', expiresOn: '2030-06-30' });
    const quality = await as('qualityassurance');
    const auditor = await as('auditor');
    expect((await quality.call('addReagentLot', { body: lot(1) })).status).toBe(201);
    expect((await quality.call('addPerson', { body: {} })).status).toBe(403);
    const answers = await Promise.all(
      (['addReagentLot', 'addSite', 'setFacility', 'putProtocolInForce', 'addPerson'] as const).map(
        (route) => auditor.call(route, { body: {} }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });
});

describe('a password', () => {
  it('is changed by its owner, who knows the present one; the old one is over', async () => {
    const technician = await signIn(system.baseUrl, { login: 'labtechnician', password });
    const next = 'another long password';
    const change = (current: string) =>
      technician.call('changePassword', { body: { current, next } });
    expect((await change('wrong')).status).toBe(401);
    expect((await change(password)).status).toBe(200);
    await expect(signIn(system.baseUrl, { login: 'labtechnician', password })).rejects.toThrow(
      '401',
    );
    expect((await signIn(system.baseUrl, { login: 'labtechnician', password: next })).login).toBe(
      'labtechnician',
    );
    expect(await auditOf('person')).toContain('passwordChanged');
  });
});
