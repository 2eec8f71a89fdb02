import type { Role } from '../../../domain/roles.js';
import { signIn, type ApiClient } from './api-client.js';
import type { Account } from './installation.js';

/** The demonstration's people, signed in. */
export type Staff = {
  /** The n-th account (from 0) that has the role, on one of its sessions. */
  readonly with: (role: Role, n?: number) => ApiClient;
};

/** Where people sign in, and as whom. With `otherUrls`, who gets no answer at one address asks at the next. */
export type SignInPlace = {
  readonly baseUrl: string;
  readonly otherUrls?: readonly string[];
  readonly accounts: () => readonly Account[];
};

/** Signs in every account, `sessionsEach` times: the server limits how often one session may ask. */
export async function signInStaff(
  { baseUrl, otherUrls = [], accounts }: SignInPlace,
  sessionsEach: number,
): Promise<Staff> {
  const people: { readonly roles: readonly string[]; readonly sessions: ApiClient[] }[] = [];
  for (const account of accounts()) {
    const sessions: ApiClient[] = [];
    for (let i = 0; i < sessionsEach; i += 1)
      sessions.push(await signIn(baseUrl, account, otherUrls));
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
