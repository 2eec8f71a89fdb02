import type { Administration, NewPassword } from '../../console/contract/administration.js';
import type { Me } from '../../console/contract/reads.js';
import { listAudit } from '../../record/audit.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';

let system: System;
let administrator: ApiClient;
let before: ApiClient;
let personId: string;
let made: NewPassword;

const isAdministration = (body: unknown): body is Administration =>
  typeof body === 'object' && body !== null && 'facility' in body;
const isNewPassword = (body: unknown): body is NewPassword =>
  typeof body === 'object' && body !== null && 'validUntil' in body;
const isMe = (body: unknown): body is Me =>
  typeof body === 'object' && body !== null && 'personId' in body;
const idOf = async (login: string): Promise<string> => {
  const { people } = await administrator.read('administration', isAdministration);
  return people.find((person) => person.login === login)?.personId ?? '';
};
const reset = (client: ApiClient, id: string) =>
  client.call('newPassword', { parameters: { personId: id }, body: {} });
const asked = async (): Promise<NewPassword> => {
  const { status, body } = await reset(administrator, personId);
  if (status !== 200 || !isNewPassword(body)) throw new Error(`answered ${status}`);
  return body;
};
const enter = (password: string) => signIn(system.baseUrl, { login: before.login, password });
const change = (client: ApiClient, current: string, next: string) =>
  client.call('changePassword', { body: { current, next } });

beforeAll(async () => {
  system = await startSystem();
  administrator = await system.as('administrator');
  before = await system.as('labTechnician');
  personId = await idOf(before.login);
}, 60_000);
afterAll(() => system.close());

describe('a forgotten password', () => {
  it('is replaced by administrators only, and nobody replaces their own', async () => {
    const quality = await system.as('qualityAssurance');
    expect((await reset(quality, personId)).status).toBe(403);
    expect((await reset(administrator, await idOf(administrator.login))).status).toBe(403);
    expect((await reset(administrator, 'nobody')).status).toBe(404);
    expect((await before.call('me')).status).toBe(200);
  });

  it('is over at once, also where it was signed in with; a lock after wrong ones is lifted', async () => {
    for (const _ of Array.from({ length: 5 }))
      await expect(enter('a wrong password')).rejects.toThrow('401');
    made = await asked();
    expect(made).toMatchObject({
      login: before.login,
      password: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/),
    });
    expect((await before.call('me')).status).toBe(401);
    await expect(enter(before.password)).rejects.toThrow('401');
  });

  it('leaves an audit row that names both and holds no password', async () => {
    const [row] = await listAudit(system.db, { subjectKind: 'person', subjectId: personId });
    expect(row).toMatchObject({
      personId: await idOf(administrator.login),
      action: 'passwordReset',
      facts: { validUntil: made.validUntil },
    });
    expect(JSON.stringify(row)).not.toContain(made.password);
  });

  it('gives way to a temporary one, with which nothing can be done but choose another', async () => {
    const person = await enter(made.password);
    expect(await person.read('me', isMe)).toMatchObject({ passwordIsTemporary: true });
    for (const route of [
      'listOrders',
      'listTasks',
      'reference',
      'stream',
      'submitCommand',
    ] as const)
      expect(
        await person.call(route, {
          parameters: { orderId: 'DL-2026-000001' },
          ...(route === 'submitCommand' ? { body: {} } : {}),
        }),
      ).toMatchObject({
        status: 403,
        body: { error: 'passwordIsTemporary' },
      });
    expect(await change(person, made.password, made.password)).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'next' }] },
    });
    expect((await change(person, made.password, 'a password of my own')).status).toBe(200);
    await expect(enter(made.password)).rejects.toThrow('401');
    const again = await enter('a password of my own');
    expect(await again.read('me', isMe)).toMatchObject({ passwordIsTemporary: false });
    expect((await again.call('listTasks')).status).toBe(200);
  });

  it('is asked for again when the temporary one was not used within a day', async () => {
    const { password, validUntil } = await asked();
    expect(Math.round((Date.parse(validUntil) - Date.now()) / 3_600_000)).toBe(24);
    await system.db.pool.query(
      `UPDATE people SET password_until = clock_timestamp() - interval '1 s' WHERE person_id = $1`,
      [personId],
    );
    await expect(enter(password)).rejects.toThrow('401');
    expect((await enter((await asked()).password)).login).toBe(before.login);
  });

  it('is not replaced for somebody who has left', async () => {
    await system.db.pool.query('UPDATE people SET active = false WHERE person_id = $1', [personId]);
    expect((await reset(administrator, personId)).status).toBe(404);
  });
});
