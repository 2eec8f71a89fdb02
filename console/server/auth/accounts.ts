import type { Auth } from './create-auth.js';

/** A new member of staff at the sign-in library: a login and a first password. */
export type NewAccount = { readonly login: string; readonly password: string };

/** Mail addresses nobody reads: the library wants one, and people sign in by their login. */
const mailOf = (login: string): string => `${login}@dermaline.invalid`;

/** The account of a login; one that was made before the person was recorded is found again, with its old password. */
export async function accountOf(auth: Auth, { login, password }: NewAccount): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const known = await internalAdapter.findUserByEmail(mailOf(login));
  if (known) return known.user.id;
  const { user } = await auth.api.signUpEmail({
    body: { name: login, email: mailOf(login), username: login, password },
  });
  return user.id;
}

/**
 * A new account for a person who is recorded next. One left behind by an attempt that failed in between is made anew:
 * its password is nobody's any more. Call it only after looking that the login is free.
 */
export async function newAccount(auth: Auth, account: NewAccount): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const left = await internalAdapter.findUserByEmail(mailOf(account.login));
  if (left) await internalAdapter.deleteUser(left.user.id);
  return accountOf(auth, account);
}

/** Gives an account another password. Whoever is signed in to it is so no longer. */
export async function replacePassword(auth: Auth, userId: string, next: string): Promise<void> {
  const { internalAdapter, password } = await auth.$context;
  await internalAdapter.updatePassword(userId, await password.hash(next));
  await internalAdapter.deleteUserSessions(userId);
}
