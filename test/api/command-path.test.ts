import { randomUUID } from 'node:crypto';
import { readHistory } from '../../record/history.js';
import { accepted, bodyOf, callAnonymously, type ApiClient } from '../support/api-client.js';
import { collection, prescription } from './support/bodies.js';
import { startSystem, type System } from '../support/system.js';

let system: System;
let clinician: ApiClient;
let orderId: string;

beforeAll(async () => {
  system = await startSystem();
  clinician = await system.as('clinician');
  const { password } = clinician;
  ({ orderId } = accepted(await clinician.place(bodyOf('placeOrder', prescription, { secret: password }))));
}, 60_000);
afterAll(() => system.close());

describe('sending a command', () => {
  it('answers 401 to somebody who is not signed in', async () => {
    const answer = await callAnonymously(system.baseUrl, 'submitCommand', {
      parameters: { orderId },
      body: bodyOf('recordCollection', collection),
    });
    expect(answer).toEqual({
      status: 401,
      body: { error: 'notSignedIn', message: 'Sign in first.' },
    });
  });
});
