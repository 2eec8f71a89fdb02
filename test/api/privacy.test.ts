import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { orderIdSchema } from '../../domain/identifiers.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';
import { accepted, bodyOf } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { collection, prescription } from './support/bodies.js';

let system: System;
beforeAll(async () => {
  system = await startSystem();
}, 60_000);
afterAll(() => system.close());

describe('what must stay in the record', () => {
  it('is neither in the workflow history nor in the logs', async () => {
    const clinician = await system.as('clinician');
    const assistant = await system.as('clinicAssistant');
    const remark = 'The patient Gülümser prefers mornings.';
    const { orderId } = accepted(
      await clinician.place({
        ...bodyOf('placeOrder', prescription, { secret: clinician.password }),
        notes: { remark },
      }),
    );
    accepted(
      await assistant.submit(orderId, {
        ...bodyOf('recordCollection', collection),
        notes: { remark },
      }),
    );
    await assistant.submit(orderId, {
      ...bodyOf('recordCollection', collection),
      payload: { remark },
    });
    await clinician.call('listOrders', { query: `?q=${encodeURIComponent('Örnek Hasta')}` });
    await clinician.place(bodyOf('placeOrder', prescription, { secret: 'Wrong-secret-0815' }));

    const handle = system.temporal.workflow.getHandle(
      orderWorkflowId(orderIdSchema().parse(orderId)),
    );
    const texts = [plainHistory(historyToJSON(await handle.fetchHistory())), system.logged()];
    const secrets = [
      'Örnek',
      'Gülümser',
      'Elif',
      'Wrong-secret',
      clinician.password,
      assistant.cookie,
      encodeURIComponent('Örnek'),
    ];
    expect(texts.map((text) => secrets.filter((secret) => text.includes(secret)))).toEqual([
      [],
      [],
    ]);
    expect(texts.map((text) => text.includes(orderId) || text.includes('/api/orders'))).toEqual([
      true,
      true,
    ]);
  });
});

describe('the log', () => {
  it('has one line per request with person, route and status', async () => {
    const technician = await system.as('labTechnician');
    const me = await technician.call('me');
    const lines = system
      .logged()
      .split('\n')
      .filter((line) => line.includes('"/api/me"'));
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({
        route: '/api/me',
        req: { method: 'GET' },
        personId: Reflect.get(Object(me.body), 'personId'),
        res: { status: 200 },
      }),
    ]);
  });
});

/** The history with its payloads decoded: they are base64 in the raw form. */
function plainHistory(json: string): string {
  const decoded = [...json.matchAll(/"data":\s*"([^"]*)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
  return [json, ...decoded].join('\n');
}
