import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import type { Role } from '../../../domain/roles.js';
import type { Installation } from './installation.js';

/** A person at their own browser. */
export type Person = {
  readonly login: string;
  readonly password: string;
  readonly page: Page;
};

/** The people of a demonstration, each signed in when first needed, in English. */
export type People = {
  /** The n-th person (from 0) who has the role. */
  readonly with: (role: Role, n?: number) => Promise<Person>;
};

/** Opens a browser of their own for everybody who is asked for. */
export function peopleAt(browser: Browser, installation: Installation): People {
  const signedIn = new Map<string, Promise<Person>>();
  return {
    with(role, n = 0) {
      const account = installation.accounts().filter((one) => one.roles.includes(role))[n];
      if (!account) throw new Error(`There is no account ${n} for ${role}.`);
      const { login, password } = account;
      const known =
        signedIn.get(login) ?? signIn(browser, installation.baseUrl, { login, password });
      signedIn.set(login, known);
      return known;
    },
  };
}

async function signIn(
  browser: Browser,
  baseURL: string,
  { login, password }: Omit<Person, 'page'>,
): Promise<Person> {
  const context = await browser.newContext({ baseURL, locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('User name').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const top = page.getByRole('banner');
  await top.getByText('EN', { exact: true }).click();
  await expect(top.getByRole('link', { name: 'My work' })).toBeVisible();
  return { login, password, page };
}

/** Fails with every violation that axe finds on the page as it is now, or in the part of it that is named. */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
  expect.soft(told, page.url()).toEqual([]);
}
