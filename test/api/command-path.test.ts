import { readHistory } from '../../record/history.js';
import { readCommand } from '../../record/journal.js';
import { accepted, bodyOf, callAnonymously, type ApiClient } from '../support/api-client.js';
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

describe('sending a command', () => {
  it('is 401 without a session', async () => {
    const answer = await callAnonymously(system.baseUrl, 'submitCommand', {
      parameters: { orderId },
      body: bodyOf('recordCollection', collection),
    });
    expect(answer).toEqual({
      status: 401,
      body: { error: 'notSignedIn', message: 'Sign in first.' },
    });
  });

  it('is 400 with an issue for each field that is wrong', async () => {
    const body = {
      ...bodyOf('recordCollection', { ...collection, punches: 0 }),
      basedOnRevision: -1,
      colour: 'red',
    };
    expect(await assistant.submit(orderId, body)).toEqual({
      status: 400,
      body: {
        error: 'invalidRequest',
        message: expect.any(String),
        issues: [
          { path: 'basedOnRevision', message: expect.any(String) },
          { path: 'payload.punches', message: expect.any(String) },
          { path: 'payload.bodySite', message: expect.any(String) },
          { path: 'colour', message: expect.any(String) },
        ],
      },
    });
  });

  it('is 400 when notes that must say something are left out', async () => {
    expect(await assistant.submit(orderId, bodyOf('openDeviation', {}))).toMatchObject({
      status: 400,
      body: { error: 'invalidRequest', issues: [{ path: 'notes.explanation' }] },
    });
  });

  it('is 400 for a command that does not exist', async () => {
    const { status, body } = await assistant.submit(orderId, { type: 'makeCoffee' });
    expect({ status, body }).toMatchObject({ status: 400, body: { issues: [{ path: 'type' }] } });
  });

  it('is 400 for a body that is not JSON', async () => {
    const response = await fetch(`${system.baseUrl}/api/orders/${orderId}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: assistant.cookie },
      body: '{',
    });
    expect(response.status).toBe(400);
  });

  it('is 403 for somebody none of whose roles may do it', async () => {
    const technician = await system.as('labTechnician');
    const { status, body } = await technician.submit(
      orderId,
      bodyOf('recordCollection', collection),
    );
    expect({ status, body }).toMatchObject({
      status: 403,
      body: {
        error: 'notAllowed',
        refusal: {
          code: 'notYourRole',
          facts: { role: 'labTechnician', permitted: ['clinician', 'clinicAssistant'] },
        },
      },
    });
  });

  it('is 403 for an order of another clinic', async () => {
    const berlin = await system.as('clinicAssistant', 1, 'ber-clinic');
    const { status, body } = await berlin.submit(orderId, bodyOf('recordCollection', collection));
    expect({ status, body }).toMatchObject({
      status: 403,
      body: {
        error: 'notAllowed',
        refusal: { code: 'notYourSite', facts: { siteId: 'ber-clinic' } },
      },
    });
  });

  it.each(['DL-2020-000001', 'nonsense'])('is 404 for the unknown order %s', async (unknown) => {
    const { status, body } = await assistant.submit(
      unknown,
      bodyOf('recordCollection', collection),
    );
    expect({ status, body }).toMatchObject({ status: 404, body: { error: 'notFound' } });
  });

  it('is 409 at a stage where it is not possible, and the journal keeps the refusal', async () => {
    const technician = await system.as('labTechnician');
    const body = bodyOf('harvestCulture', {
      inputs: [`${orderId}-A1-F01`],
      liveCells: 1_000_000,
      viabilityPercent: 90,
    });
    const answer = await technician.submit(orderId, body);
    const refusal = { code: 'notAtThisStage', facts: { stage: 'awaitingCollection' } };
    expect(answer).toMatchObject({
      status: 409,
      body: { error: 'refused', refusal, commandId: body.commandId },
    });
    expect(await readCommand(system.db, body.commandId)).toMatchObject({
      status: 'refused',
      refusal,
    });
  });

  it('is 422 when a rule is not met', async () => {
    const body = bodyOf('recordCollection', {
      ...collection,
      items: [{ kind: 'blood', purpose: 'serology' }],
    });
    expect(await assistant.submit(orderId, body)).toMatchObject({
      status: 422,
      body: { error: 'refused', refusal: { code: 'biopsyMissing', facts: { attempt: 1 } } },
    });
  });

  it('is 200 with the new revision and the order as it is now', async () => {
    const answer = accepted(
      await assistant.submit(orderId, bodyOf('recordCollection', collection)),
    );
    expect(answer).toMatchObject({
      orderId,
      revision: answer.view.revision,
      view: {
        state: { stage: 'awaitingCollection', collection: { punches: 3 } },
        clinicName: 'Clinic Istanbul',
      },
    });
    expect(answer.view.allowedActions.find(({ type }) => type === 'dispatchBiopsy')).toBeDefined();
  });
});

describe('a decision on an order that moved on since the form was opened', () => {
  it('is 409 and tells the revision to look at', async () => {
    const { orderId: arrived, revision } = await system.orderAt('awaitingIntakeDecision', {
      daysAgo: 2,
    });
    const approver = await system.as('qcApprover');
    const body = bodyOf(
      'decideIntake',
      { outcome: 'accept' },
      { secret: approver.password, basedOnRevision: 1 },
    );
    expect(await approver.submit(arrived, body)).toMatchObject({
      status: 409,
      body: {
        error: 'refused',
        refusal: { code: 'staleRevision', facts: { section: 'collection' } },
        revision: expect.any(Number),
      },
    });
    expect(revision).toBeGreaterThan(1);
  });
});

describe('a prescription', () => {
  it('is refused without leaving an order behind', async () => {
    const body = bodyOf(
      'placeOrder',
      { ...prescription, contraindications: ['skinCancer'] },
      signed,
    );
    const answer = await clinician.place(body);
    expect(answer).toMatchObject({
      status: 422,
      body: { refusal: { code: 'contraindicated', facts: { contraindication: 'skinCancer' } } },
    });
    const row = await readCommand(system.db, body.commandId);
    expect(
      (await clinician.call('getOrder', { parameters: { orderId: row?.orderId ?? '' } })).status,
    ).toBe(404);
  });

  it.each([
    ['payload.protocolCode', { protocolCode: 'no-such-protocol' }],
    ['payload.laboratorySiteId', { laboratorySiteId: 'ist-clinic' }],
  ])('is 400 at %s for a choice that does not exist', async (path, wrong) => {
    const answer = await clinician.place(
      bodyOf('placeOrder', { ...prescription, ...wrong }, signed),
    );
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path }] } });
  });
});

describe('the same command id', () => {
  it('sent 64 times at once is done once, and everybody gets the first answer', async () => {
    const order = await newOrder();
    const body = bodyOf('recordCollection', collection);
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => assistant.submit(order, body)),
    );
    expect(new Set(answers.map((answer) => accepted(answer).revision)).size).toBe(1);
    const { items } = await readHistory(system.db, order, { limit: 100 });
    expect(items.filter(({ happened }) => happened.event.type === 'biopsyCollected')).toHaveLength(
      1,
    );
  });

  it('places one order however often the prescription is sent', async () => {
    const body = bodyOf('placeOrder', prescription, signed);
    const answers = await Promise.all(Array.from({ length: 8 }, () => clinician.place(body)));
    expect(new Set(answers.map((answer) => accepted(answer).orderId)).size).toBe(1);
  });

  it('with another payload is 409', async () => {
    const body = bodyOf('placeOrder', prescription, signed);
    accepted(await clinician.place(body));
    expect(
      await clinician.place({ ...body, payload: { ...prescription, sessions: 4 } }),
    ).toMatchObject({
      status: 409,
      body: { error: 'commandIdReused', commandId: body.commandId },
    });
  });

  it('from another person is 409', async () => {
    const order = await newOrder();
    const body = bodyOf('recordCollection', collection);
    accepted(await assistant.submit(order, body));
    const other = await system.as('clinicAssistant', 2);
    expect(await other.submit(order, body)).toMatchObject({
      status: 409,
      body: { error: 'commandIdReused' },
    });
  });

  it('answers a refusal again with the same refusal', async () => {
    const body = bodyOf('recordCollection', {
      ...collection,
      items: [{ kind: 'blood', purpose: 'serology' }],
    });
    const order = await newOrder();
    const first = await assistant.submit(order, body);
    expect(await assistant.submit(order, body)).toEqual(first);
  });
});

describe('the fate of a command', () => {
  it('is told to its author and to quality assurance, not to others', async () => {
    const body = bodyOf('placeOrder', prescription, signed);
    const { revision, ...answer } = accepted(await clinician.place(body));
    const fate = {
      status: 'applied',
      commandId: body.commandId,
      orderId: answer.orderId,
      revision,
    };
    const ask = async (client: ApiClient) =>
      client.call('getCommand', { parameters: { commandId: body.commandId } });
    expect(await ask(clinician)).toEqual({ status: 200, body: fate });
    expect(await ask(await system.as('qualityAssurance'))).toEqual({ status: 200, body: fate });
    expect((await ask(await system.as('clinician', 2))).status).toBe(404);
  });

  it.each(['4be0643f-1d98-573b-97cd-ca98a65347dd', 'nonsense'])(
    'is 404 for the unknown id %s',
    async (commandId) => {
      expect((await clinician.call('getCommand', { parameters: { commandId } })).status).toBe(404);
    },
  );
});
