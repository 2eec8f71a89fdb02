import type { Role } from '../../../domain/roles.js';
import { signIn, type ApiClient } from './api-client.js';
import type { Installation } from './installation.js';

/** The demonstration's people, signed in. */
export type Staff = {
  /** The n-th account (from 0) that has the role, on one of its sessions. */
  readonly with: (role: Role, n?: number) => ApiClient;
};

/** Signs in every account, `sessionsEach` times: the server limits how often one session may ask. */
export async function signInStaff(
  installation: Pick<Installation, 'baseUrl' | 'accounts'>,
  sessionsEach: number,
): Promise<Staff> {
  const people: { readonly roles: readonly string[]; readonly sessions: ApiClient[] }[] = [];
  for (const account of installation.accounts()) {
    const sessions: ApiClient[] = [];
    for (let i = 0; i < sessionsEach; i += 1)
      sessions.push(await signIn(installation.baseUrl, account));
    people.push({ roles: account.roles, sessions });
  }
  let turn = 0;
  return {
    with(role, n = 0) {
      const person = people.filter((one) => one.roles.includes(role))[n];
      turn += 1;
      const session = person?.sessions[turn % sessionsEach];
      if (!session) throw new Error(`There is no account ${n} for ${role}.`);
      return session;
    },
  };
}
