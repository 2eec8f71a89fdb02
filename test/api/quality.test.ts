import type { QualityOccurrence } from '../../console/contract/quality.js';
import type { Page } from '../../console/contract/reads.js';
import { roles, type Role } from '../../domain/roles.js';
import { startSystem, type System } from '../support/system.js';
import { patientName } from '../support/reference-data.js';
import { bodyOf, type ApiClient } from '../support/api-client.js';
import { until } from '../support/until.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { countQueries, type CountingServer } from './support/count-queries.js';

let system: System;
let counting: CountingServer;
/** Where a contamination was, and the order in the same incubator that the system told of it. */
let story: { source: PlacedOrder; told: PlacedOrder };
let assurance: ApiClient;
let approver: ApiClient;

beforeAll(async () => {
  system = await startSystem();
  [assurance, approver] = await Promise.all([
    system.as('qualityAssurance'),
    system.as('qcApprover'),
  ]);
  const source = await system.orderAt('culturing', { daysAgo: 5 });
  const told = await system.orderAt('culturing', { daysAgo: 5 });
  story = { source, told };
  const vessels = (source.culture?.vessels ?? []).slice(0, 1).map(({ code }) => code);
  const technician = await system.as('labTechnician');
  const report = bodyOf('reportContamination', { vessels, contaminant: 'bacterial' });
  // Whether answered in time or settled by the sweep: what counts is that it is in the list.
  await technician.submit(source.orderId, report);
  let deviationId = '';
  await until(async () => {
    const [found] = (await list(assurance, `?q=${told.orderId}`)).items;
    deviationId = found?.matters[0]?.matterId ?? '';
    return deviationId !== '';
  });
  const close = bodyOf(
    'closeDeviation',
    { deviationId },
    {
      secret: assurance.password,
      notes: { explanation: 'The other culture was looked at and is clear.' },
      basedOnRevision: 10_000,
    },
  );
  await assurance.submit(told.orderId, close);
  await until(async () => (await orders('?view=closed')).includes(told.orderId));
  counting = await countQueries(system);
}, 120_000);
afterAll(async () => {
  await counting.close();
  await system.close();
});

const isPage = (body: unknown): body is Page<QualityOccurrence> =>
  typeof body === 'object' && body !== null && 'items' in body;
const list = (client: ApiClient, query = '') => client.read('listQuality', isPage, { query });
const orders = async (query: string) =>
  (await list(assurance, query)).items.map(({ orderId }) => orderId);

const overseers: readonly Role[] = [
  'coordinator',
  'qcApprover',
  'qualityAssurance',
  'qualifiedPerson',
  'auditor',
];

describe('who sees what went wrong', () => {
  const answersFor = async (role: Role) => {
    const client = await system.as(role);
    const answers = await Promise.all([client.call('listQuality'), client.call('countQuality')]);
    return answers.map(({ status }) => status);
  };
  it.each(overseers)('%s does', async (role) => {
    expect(await answersFor(role)).toEqual([200, 200]);
  });
  it.each(roles.filter((role) => !overseers.includes(role)))('%s does not', async (role) => {
    expect(await answersFor(role)).toEqual([403, 403]);
  });

  it('people of another laboratory or clinic see nothing of it, and may not ask for it', async () => {
    expect((await list(approver)).items).toHaveLength(1);
    const answer = await approver.call('listQuality', { query: '?site=ber-clinic' });
    expect(answer).toMatchObject({ status: 403, body: { error: 'notAllowed' } });
  });

  it('nobody is told who the patient is', async () => {
    const answers = await Promise.all(
      overseers.map(async (role) => (await system.as(role)).call('listQuality')),
    );
    const texts = answers.map(({ body }) => JSON.stringify(body));
    expect(texts.filter((text) => text.includes(story.source.orderId))).toHaveLength(5);
    for (const text of texts) {
      expect(text).not.toContain(patientName);
      expect(text).not.toContain(story.source.patientId);
    }
  });
});

describe('the list of what went wrong', () => {
  it('has one contamination once, with all that came of it', async () => {
    const { items } = await list(assurance);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      orderId: story.source.orderId,
      stage: 'culturing',
      flagged: [{ orderId: story.told.orderId, open: false }],
    });
    expect(items[0]?.matters.map(({ kind }) => kind).sort()).toEqual([
      'contamination',
      'deviation',
      'hold',
    ]);
  });

  it.each([
    ['?kind=hold', 'contaminated'],
    ['?kind=excursion', 'neither'],
    ['?kind=excursion&kind=hold', 'contaminated'],
    ['?class=major', 'contaminated'],
    ['?class=critical', 'neither'],
    ['?view=overdue', 'neither'],
    ['?view=closed', 'told'],
    ['?view=closed&kind=hold', 'neither'],
    ['?site=ist-clinic', 'contaminated'],
    ['?site=ber-clinic', 'neither'],
    ['?mine=true', 'contaminated'],
  ] as const)('%s finds the order that was %s', async (query, which) => {
    const expected = {
      contaminated: [story.source.orderId],
      told: [story.told.orderId],
      neither: [],
    }[which];
    expect(await orders(query)).toEqual(expected);
  });

  it('finds an order by its number and an occurrence by the id of a hold', async () => {
    const [first] = (await list(assurance)).items;
    const hold = first?.matters.find(({ kind }) => kind === 'hold');
    expect(await orders(`?q=${story.source.orderId}`)).toEqual([story.source.orderId]);
    expect(await orders(`?q=${hold?.matterId}`)).toEqual([story.source.orderId]);
    expect(await orders('?q=DL-2000-000001')).toEqual([]);
  });

  it('says who has taken a task, to all', async () => {
    const [first] = (await list(assurance)).items;
    const key = first?.matters[0]?.next?.taskKey;
    expect((await assurance.call('claimTask', { body: { key } })).status).toBe(200);
    const [seen] = (await list(await system.as('auditor'))).items;
    const claims = seen?.matters.flatMap(({ claimedBy }) => claimedBy?.name ?? []);
    const { body } = await assurance.call('me');
    expect(claims).toEqual([Reflect.get(Object(body), 'name')]);
  });

  it.each([
    ['?view=ajar', 'view'],
    ['?kind=mishap', 'kind.0'],
    ['?class=grave', 'class.0'],
    ['?mine=perhaps', 'mine'],
    ['?limit=0', 'limit'],
    ['?after=typed', 'after'],
    ['?colour=red', 'colour'],
  ])('%s is 400, and the answer names %s', async (query, path) => {
    expect(await assurance.call('listQuality', { query })).toMatchObject({
      status: 400,
      body: { error: 'invalidRequest', issues: [{ path }] },
    });
  });

  it('is counted', async () => {
    expect(await assurance.call('countQuality')).toMatchObject({
      status: 200,
      body: { open: 3, overdue: expect.any(Number), mine: 3 },
    });
  });

  // Session, account, person, clock; then the list itself, and one look for a site or a search.
  it.each([
    ['the list', '/api/quality', 5],
    ['what is closed', '/api/quality?view=closed&kind=deviation&class=minor&mine=true', 5],
    ['the list of a site, searched', '/api/quality?site=ist-clinic&q=DL-2026', 6],
    ['the counts', '/api/quality/counts', 5],
  ])('%s takes a fixed number of SQL statements', async (_what, path, statements) => {
    expect(await counting.queriesOf(assurance, path)).toBe(statements);
  });
});
