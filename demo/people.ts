import type { Task } from '../domain/order/duties/duty.js';
import { workplace, type Role } from '../domain/roles.js';
import type { Plan } from './agenda.js';
import { signIn, type Session } from './api.js';
import type { Person } from './clinic.js';

/** The accounts the demonstration's people work with; the names behind them are made up. */
export const logins = [
  'deniz',
  'elif',
  'kerem',
  'sude',
  'baris',
  'lena',
  'jonas',
  'mira',
  'ayse',
  'murat',
  'zeynep',
  'onur',
  'gizem',
  'hakan',
  'nilufer',
  'emre',
] as const;

/** Everybody, signed in, by the id of the person. Throws when one of them cannot sign in. */
export async function signInAll(
  baseUrl: string,
  password: string,
): Promise<ReadonlyMap<string, Session>> {
  const sessions = new Map<string, Session>();
  for (const login of logins) {
    const session = await signIn(baseUrl, login, password);
    sessions.set(session.me.personId, session);
  }
  return sessions;
}

export const personOf = ({ me }: Session): Person => ({
  personId: me.personId,
  login: me.login,
  roles: me.roles,
  siteId: me.siteId,
  zone: me.zone,
});

/** Who does it: one of those whose role and site it is, by the chance of the task; nobody when no one may. */
export function personFor(
  staff: readonly Person[],
  { task, act, situation }: Plan,
): Person | undefined {
  const roles = act.roles ?? task.roles;
  const not = act.notBy?.(situation) ?? [];
  const able = staff.filter(
    (person) =>
      !not.includes(person.personId) &&
      person.roles.some((role) => roles.includes(role) && worksHere(person, role, task)),
  );
  return able.length > 0 ? situation.chance.fork('who').pick(able) : undefined;
}

const worksHere = (person: Person, role: Role, { siteId }: Task): boolean =>
  workplace[role] === 'anywhere' || siteId === undefined || person.siteId === siteId;
