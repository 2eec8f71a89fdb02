import { addMinutes } from '../../domain/schedule/instants.js';
import { listAudit } from '../../record/audit.js';
import { readHistory } from '../../record/history.js';
import { readCommand } from '../../record/journal.js';
import { accepted, bodyOf, type ApiClient } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { collection, prescription } from './support/bodies.js';

let system: System;
let clinician: ApiClient;
let assistant: ApiClient;
let signed: { secret: string };
let orderId: string;

const newOrder = async () =>
  accepted(await clinician.place(bodyOf('placeOrder', prescription, signed))).orderId;

beforeAll(async () => {
  system = await startSystem();
  clinician = await system.as('clinician');
  assistant = await system.as('clinicAssistant');
  signed = { secret: clinician.password };
  orderId = await newOrder();
}, 60_000);
afterAll(() => system.close());

describe('a signature', () => {
  it('is asked for where the command needs one', async () => {
    expect(await clinician.place(bodyOf('placeOrder', prescription))).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'signature.secret' }] },
    });
  });

  it('with a wrong secret is 401, and nothing reaches the journal', async () => {
    const body = bodyOf('placeOrder', prescription, { secret: 'not the secret' });
    expect(await clinician.place(body)).toMatchObject({
      status: 401,
      body: { error: 'signatureRejected', commandId: body.commandId },
    });
    expect(await readCommand(system.db, body.commandId)).toBeUndefined();
    const [row] = await listAudit(system.db, { subjectKind: 'command', subjectId: body.commandId });
    expect(row).toMatchObject({ action: 'signatureRejected' });
  });

  it('stands in the history with its meaning', async () => {
    const { items } = await readHistory(system.db, orderId, { limit: 1 });
    expect(items[0]).toMatchObject({
      happened: { event: { type: 'orderPlaced' } },
      personName: 'Dr. Elif Çağlar',
      signature: { meaning: 'prescribed' },
    });
  });

  it('is locked after five wrong secrets in a row, even for the right one', async () => {
    const berlin = await system.as('clinician', 1, 'ber-clinic');
    const wrong = () => bodyOf('placeOrder', prescription, { secret: 'wrong' });
    for (let i = 0; i < 5; i += 1) await berlin.place(wrong());
    const answer = await berlin.place(
      bodyOf('placeOrder', prescription, { secret: berlin.password }),
    );
    expect(answer).toMatchObject({
      status: 401,
      body: { error: 'signatureRejected', message: expect.stringMatching(/^Locked/) },
    });
  });
});

describe('an entry made later than it was done', () => {
  const performed = (minutesAgo: number) => ({
    performedAt: addMinutes(new Date().toISOString(), -minutesAgo),
  });

  it('needs no reason within 15 minutes', async () => {
    const order = await newOrder();
    accepted(await assistant.submit(order, bodyOf('recordCollection', collection, performed(14))));
  });

  it('needs a reason after 15 minutes, and keeps it', async () => {
    const order = await newOrder();
    const body = bodyOf('recordCollection', collection, performed(16));
    expect(await assistant.submit(order, body)).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'lateEntryReason' }] },
    });
    accepted(await assistant.submit(order, { ...body, lateEntryReason: 'The network was down.' }));
    const { items } = await readHistory(system.db, order, { limit: 100 });
    expect(items.find(({ happened }) => happened.event.type === 'biopsyCollected')).toMatchObject({
      late: true,
      lateEntryReason: 'The network was down.',
    });
  });

  it('is refused when it lies in the future', async () => {
    const order = await newOrder();
    const body = bodyOf('recordCollection', collection, performed(-3));
    expect(await assistant.submit(order, body)).toMatchObject({
      status: 422,
      body: { refusal: { code: 'inTheFuture' } },
    });
  });
});
