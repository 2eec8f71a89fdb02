import type { BoardOrder, Page, WorkItem } from '../../console/contract/reads.js';
import { routes } from '../../console/contract/routes.js';
import { accepted, bodyOf, callAnonymously, type ApiClient } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { collection, prescription } from './support/bodies.js';
import { countQueries, type CountingServer } from './support/count-queries.js';
import { openStream } from '../support/stream.js';

let system: System;
let counting: CountingServer;
let clinician: ApiClient;
let assistant: ApiClient;
let coordinator: ApiClient;
let technician: ApiClient;
const orders: string[] = [];

beforeAll(async () => {
  system = await startSystem();
  [clinician, assistant, coordinator, technician] = await Promise.all([
    system.as('clinician'),
    system.as('clinicAssistant'),
    system.as('coordinator'),
    system.as('labTechnician'),
  ]);
  for (let i = 0; i < 5; i += 1) {
    const body = bodyOf('placeOrder', prescription, { secret: clinician.password });
    orders.push(accepted(await clinician.place(body)).orderId);
  }
  counting = await countQueries(system);
}, 60_000);
afterAll(async () => {
  await counting.close();
  await system.close();
});

const isBoard = (body: unknown): body is Page<BoardOrder> =>
  typeof body === 'object' && body !== null && 'items' in body;
const isWork = (body: unknown): body is Page<WorkItem> =>
  typeof body === 'object' && body !== null && 'items' in body;

describe('the number of SQL statements of a request', () => {
  // Session, account, person; clock; then the page itself (of one site: and the site), and the audit row where identity is
  // shown. The order page has the clock with the order.
  it.each([
    ['the order page, with identity', () => coordinator, () => `/api/orders/${orders[0]}`, 6],
    ['the order page, without', () => technician, () => `/api/orders/${orders[0]}`, 5],
    ['the board, with names', () => coordinator, () => '/api/orders', 6],
    ['the board, without', () => technician, () => '/api/orders', 6],
    ['my work', () => technician, () => '/api/tasks', 5],
  ])('%s: does not grow with the data', async (_page, client, path, statements) => {
    expect(await counting.queriesOf(client(), path())).toBe(statements);
  });
});

describe('the board', () => {
  it('is read page by page, each order once', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const query = `?limit=2${after && `&after=${after}`}`;
      const page = await coordinator.read('listOrders', isBoard, { query });
      seen.push(...page.items.map(({ orderId }) => orderId));
      after = page.next ?? '';
    } while (after);
    expect([...seen].sort()).toEqual([...orders].sort());
  });

  it('finds an order by its number', async () => {
    const page = await technician.read('listOrders', isBoard, { query: `?q=${orders[2]}` });
    expect(page.items.map(({ orderId }) => orderId)).toEqual([orders[2]]);
  });

  it('filters by stage', async () => {
    const stages = async (query: string) =>
      (await coordinator.read('listOrders', isBoard, { query })).items.length;
    expect(await stages('?stage=awaitingCollection&stage=culturing')).toBe(5);
    expect(await stages('?stage=culturing')).toBe(0);
  });

  it('counts what stands at each stage', async () => {
    const { body } = await coordinator.call('countOrders');
    expect(body).toMatchObject({ byStage: { awaitingCollection: 5 }, onHold: 0 });
  });

  it.each(['?stage=nowhere', '?limit=0', '?limit=201', '?colour=red'])(
    'is 400 for %s',
    async (query) => {
      expect((await coordinator.call('listOrders', { query })).status).toBe(400);
    },
  );
});

describe('a page of a list that somebody made up', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64url');
  const cursors = ['nonsense', base64('["x","y"]'), base64('["2026-01-01T00:00:00.000Z"]')];

  it.each(
    (['listOrders', 'listTasks', 'listExpiringVials'] as const).flatMap((route) =>
      cursors.map((after) => [route, after] as const),
    ),
  )('is a bad request that names its field: %s after %s', async (route, after) => {
    expect(await coordinator.call(route, { query: `?after=${after}` })).toMatchObject({
      status: 400,
      body: {
        error: 'invalidRequest',
        issues: [{ path: 'after', message: 'This is no page of this list.' }],
      },
    });
  });

  it('is one of the history when it is no revision', async () => {
    const parameters = { orderId: orders[0] ?? '' };
    expect(
      await coordinator.call('getHistory', { parameters, query: '?after=first' }),
    ).toMatchObject({ status: 400, body: { issues: [{ path: 'after' }] } });
  });
});

describe('a task', () => {
  it('is claimed by one person, whom the others see, and given back', async () => {
    const [first] = (await assistant.read('listTasks', isWork)).items;
    const body = { key: first?.key };
    const claim = await assistant.call('claimTask', { body });
    const other = await (await system.as('clinicAssistant', 2)).call('claimTask', { body });
    const released = await assistant.call('releaseTask', { body });
    expect(claim).toMatchObject({ status: 200, body: { claimedBy: { name: 'Sude Işık' } } });
    expect(other).toMatchObject({ status: 200, body: { claimedBy: { name: 'Sude Işık' } } });
    expect(released).toMatchObject({ status: 200, body: { claimedBy: null } });
  });

  it('of other roles can not be claimed, nor one that is not there', async () => {
    const [first] = (await assistant.read('listTasks', isWork)).items;
    expect((await technician.call('claimTask', { body: { key: first?.key } })).status).toBe(403);
    expect((await assistant.call('claimTask', { body: { key: 'no-such-task' } })).status).toBe(404);
  });
});

describe('scanning', () => {
  it('tells what a code is and which order it belongs to', async () => {
    const orderId = orders[0] ?? '';
    accepted(await assistant.submit(orderId, bodyOf('recordCollection', collection)));
    const scan = async (code: string) =>
      (await technician.call('resolveScan', { body: { code } })).body;
    expect(await scan(orderId)).toEqual({ kind: 'order', code: orderId, orderId });
    expect(await scan(`${orderId}-A1-B1`)).toEqual({
      kind: 'tube',
      code: `${orderId}-A1-B1`,
      orderId,
    });
  });

  it('is 404 for what nothing has as a code', async () => {
    expect(
      (await technician.call('resolveScan', { body: { code: 'DL-2020-000001-A1-B1' } })).status,
    ).toBe(404);
  });
});

describe('the stream', () => {
  it('tells within a second that an order moved, only to those who may see it', async () => {
    const orderId = orders[1] ?? '';
    const mine = await openStream(system.baseUrl, coordinator);
    const foreign = await openStream(system.baseUrl, await system.as('clinician', 1, 'ber-clinic'));
    const { revision } = accepted(
      await assistant.submit(orderId, bodyOf('recordCollection', collection)),
    );
    expect(await mine.next()).toEqual({ event: 'order', data: { orderId, revision } });
    expect(foreign.seen()).toEqual([]);
    mine.close();
    foreign.close();
  });
});

describe('preferences', () => {
  it('change the language of the person', async () => {
    const answer = await technician.call('preferences', { body: { language: 'en' } });
    expect(answer).toMatchObject({
      status: 200,
      body: { language: 'en', name: 'Ayşe Şahin', training: false, clock: 'real' },
    });
    expect(await technician.call('me')).toMatchObject({ body: { language: 'en' } });
  });
});

describe('signing in', () => {
  it('with a wrong password is 401', async () => {
    const answer = await callAnonymously(system.baseUrl, 'signIn', {
      body: { login: 'elif', password: 'wrong' },
    });
    expect(answer).toMatchObject({ status: 401, body: { error: 'notSignedIn' } });
  });

  it('ends with signing out', async () => {
    const approver = await system.as('qcApprover');
    expect((await approver.call('me')).status).toBe(200);
    expect((await approver.call('signOut', { body: {} })).status).toBe(204);
    expect((await approver.call('me')).status).toBe(401);
  });

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await fetch(`${system.baseUrl}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'emre', password: system.accounts[0]?.password }),
    });
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/i);
  });
});

describe('what operators and developers read', () => {
  it('health is 200 while everything is up', async () => {
    expect(await callAnonymously(system.baseUrl, 'health')).toMatchObject({
      status: 200,
      body: {
        database: 'up',
        temporal: 'up',
        worker: 'up',
        codeVersion: system.codeVersion(),
        pendingCommands: 0,
      },
    });
  });

  it('metrics count commands by what became of them', async () => {
    const { body } = await callAnonymously(system.baseUrl, 'metrics');
    expect(body).toMatch(/dermaline_commands_total\{.*type="placeOrder",outcome="applied".*\} \d+/);
  });

  it('the OpenAPI document has every route of the contract', async () => {
    const { body } = await callAnonymously(system.baseUrl, 'openApi');
    const paths = Object.values(routes).map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
    expect(body).toMatchObject({ openapi: '3.1.0' });
    expect(Object.keys(Object(Reflect.get(Object(body), 'paths'))).sort()).toEqual(
      [...new Set(paths)].sort(),
    );
  });

  it('the page of the API comes from this server alone', async () => {
    const response = await fetch(`${system.baseUrl}/api/docs`);
    expect(await response.text()).not.toMatch(/https?:/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await fetch(`${system.baseUrl}/api/docs/swagger-ui-bundle.js`)).status).toBe(200);
  });

  it.each(['/api/nothing', '/api/orders/x/y/z'])('%s is 404 as JSON', async (path) => {
    const response = await fetch(`${system.baseUrl}${path}`);
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 404,
      body: { error: 'notFound' },
    });
  });
});

describe('the number of SQL statements of a command', () => {
  // Session, account, person; order, clock and what the id stands for; the journal. When it is applied: its fate with the
  // order, and the tasks.
  it('is seven in the server when no identity is shown', async () => {
    const body = bodyOf('placeHold', { scope: 'treatment' }, { notes: { explanation: 'A test.' } });
    expect(await counting.queriesOfCommand(technician, orders[0] ?? '', body)).toBe(7);
  });
});
