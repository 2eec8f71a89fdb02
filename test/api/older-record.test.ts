import pg from 'pg';
import { orderIdSchema, type OrderId } from '../../domain/identifiers.js';
import { listAudit } from '../../record/audit.js';
import { mint } from '../../record/donations.js';
import { listIncidents } from '../../record/incidents.js';
import { readOrder } from '../../record/orders.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';
import { accepted, bodyOf, type ApiClient } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { collection, prescription } from './support/bodies.js';

let system: System;
let owner: pg.Client;
let clinician: ApiClient;
let assistant: ApiClient;
let quality: ApiClient;
let orderId: OrderId;
/** A collection that was confirmed, and that the older copy of the record does not have. */
const lost = bodyOf('recordCollection', collection);

beforeAll(async () => {
  system = await startSystem();
  owner = new pg.Client({ connectionString: system.ownerUrl });
  await owner.connect();
  clinician = await system.as('clinician');
  assistant = await system.as('clinicAssistant');
  quality = await system.as('qualityAssurance');
  orderId = await place();
  const copy = await copyOf(orderId);
  accepted(await assistant.submit(orderId, lost));
  await bringBack(orderId, copy);
  await system.server().deps.keeper.lookAt(orderId, 'overdue');
}, 60_000);
afterAll(async () => {
  await owner.end();
  await system.close();
});

const place = async (): Promise<OrderId> => {
  const body = bodyOf('placeOrder', prescription, { secret: clinician.password });
  return orderIdSchema().parse(accepted(await clinician.place(body)).orderId);
};
const runOf = async () =>
  (await system.temporal.workflow.getHandle(orderWorkflowId(orderId)).describe()).runId;

type Copy = { readonly revision: number };
async function copyOf(id: OrderId): Promise<Copy> {
  await owner.query('CREATE TABLE kept AS SELECT * FROM orders WHERE order_id = $1', [id]);
  const { rows } = await owner.query<Copy>('SELECT revision FROM kept');
  return rows[0] ?? { revision: 0 };
}

/** What restoring an older copy of the database does to an order. */
async function bringBack(id: OrderId, { revision }: Copy): Promise<void> {
  await owner.query('SET session_replication_role = replica'); // No trigger minds.
  await owner.query('DELETE FROM events WHERE order_id = $1 AND revision > $2', [id, revision]);
  await owner.query('DELETE FROM commands WHERE order_id = $1 AND revision > $2', [id, revision]);
  await owner.query(
    `UPDATE orders o SET revision = k.revision, snapshot = k.snapshot, events_hash = k.events_hash,
       snapshot_digest = k.snapshot_digest, next_deadline_at = k.next_deadline_at
     FROM kept k WHERE o.order_id = k.order_id`,
  );
  await owner.query(`SELECT setval('donation_numbers', 1, false)`);
  await owner.query('SET session_replication_role = origin');
}

describe('an order whose workflow knows more than the record', () => {
  it('is not restarted: the evidence stays', async () => {
    const run = await runOf();
    await system.server().deps.keeper.restartAll('clock');
    expect(await runOf()).toBe(run);
    expect((await readOrder(system.db, orderId))?.epoch).toBe(1);
  });

  it('is listed for quality assurance with every entry that is missing, and raises one incident', async () => {
    const { status, body } = await quality.call('listDivergences');
    expect(status).toBe(200);
    expect(body).toMatchObject([
      {
        orderId,
        releasedAt: null,
        entries: [
          {
            commandId: lost.commandId,
            commandType: 'recordCollection',
            role: 'clinicAssistant',
            performedAt: lost.performedAt,
            events: [{ type: 'biopsyCollected' }, { type: 'secondPersonAwaited' }],
          },
        ],
      },
    ]);
    expect(await listIncidents(system.db, { orderId })).toMatchObject([
      { kind: 'recordOlderThanWorkflow', facts: { commandIds: [lost.commandId] } },
    ]);
  });

  it('takes no command, and says why', async () => {
    const answer = await assistant.submit(orderId, bodyOf('recordCollection', collection));
    expect(answer).toMatchObject({
      status: 409,
      body: { refusal: { code: 'awaitingQualityAssurance', facts: { entries: 1 } } },
    });
    const { body } = await assistant.call('getOrder', { parameters: { orderId } });
    expect(body).toMatchObject({ divergence: { entries: [{ commandId: lost.commandId }] } });
  });

  it('never gives a number a second time that is on a label', async () => {
    expect((await mint(system.db, 'donation_numbers')).sequence).toBeGreaterThan(1);
    const order = await mint(system.db, 'order_numbers');
    expect(order.sequence).toBeGreaterThan(Number(orderId.slice(-6)));
  });

  it('is released by nobody but quality assurance, who says what was found', async () => {
    const parameters = { divergenceId: await divergenceId() };
    const reason = 'The assistant enters the collection again from the paper form.';
    const release = (client: ApiClient, body: unknown) =>
      client.call('releaseDivergence', { parameters, body });
    expect((await release(assistant, { reason })).status).toBe(403);
    expect((await release(quality, { reason: 'ok' })).status).toBe(400);
    expect(await release(quality, { reason })).toEqual({ status: 200, body: { orderId } });
    expect((await release(quality, { reason })).status).toBe(404);
    const rows = await listAudit(system.db, { subjectKind: 'order', subjectId: orderId });
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['awaitsQualityAssurance', 'releasedByQualityAssurance']),
    );
  });

  it('then goes on from the record, and takes what was missing as a new entry', async () => {
    expect((await readOrder(system.db, orderId))?.epoch).toBe(2);
    const { view } = accepted(
      await assistant.submit(orderId, bodyOf('recordCollection', collection)),
    );
    expect(view.divergence).toBeNull();
  });
});

async function divergenceId(): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('SELECT divergence_id AS id FROM divergences');
  return rows[0]?.id ?? 'none';
}
