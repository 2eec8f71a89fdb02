import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './support/console-people.js';
import { openInstallation, type Installation } from './support/installation.js';

const password = 'a long enough password';
let installation: Installation;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  installation = await openInstallation({ DERMALINE_DEMO: 'off', DERMALINE_TRAINING: 'off' });
});
test.afterAll(() => installation?.remove());

const part = (page: Page, name: string): Locator => page.getByRole('region', { name });
async function fill(where: Page | Locator, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    const field = where.getByLabel(label, { exact: true });
    await field.fill(value);
    await field.blur();
  }
}

test('an installation for real orders begins empty, and its first administrator sets it up', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: installation.baseUrl,
    locale: 'en-GB',
    timezoneId: 'Europe/Istanbul',
  });
  const page = await context.newPage();
  await page.goto('/');
  await fill(page, {
    'Set-up code': 'a guess',
    'Name of the site': 'Hücre Laboratuvarı',
    Name: 'Ada Yönetici',
    'User name': 'ada',
    Password: password,
    'Password again': password,
  });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('This is not the set-up code.')).toBeVisible();
  await expectAccessible(page);
  await fill(page, { 'Set-up code': installation.setUpCode() ?? '' });
  await page.getByRole('button', { name: 'Begin' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible();
  await expect(page.getByText('1 / 6')).toBeVisible();
  await expect(page.getByText('Training: no real patients')).toBeHidden();
  await page.goto('/');
  await page.getByRole('link', { name: 'Go on with the set-up' }).click();

  const sites = part(page, 'Clinics and laboratories');
  await fill(sites, { 'Name of the site': 'Klinik Çankaya' });
  await sites.getByLabel('Kind').selectOption('Clinic');
  await sites.getByRole('button', { name: 'Add' }).click();
  await expect(sites.getByRole('cell', { name: 'Klinik Çankaya' })).toBeVisible();

  const people = part(page, 'People');
  await fill(people, { Name: 'Dr. Cem', 'User name': 'cem', Password: password });
  await people.getByLabel('Works at').selectOption('Klinik Çankaya');
  await people.getByLabel('Clinician', { exact: true }).check();
  await people.getByRole('button', { name: 'Add' }).click();
  await expect(people.getByRole('cell', { name: 'Dr. Cem', exact: true })).toBeVisible();

  const protocols = part(page, 'Protocols');
  await fill(protocols, {
    'Name of the protocol': 'Face',
    'Legal basis': 'Permit of the centre',
    'Permit number': 'TR-2026-17',
    'Permit valid until': '31/12/2031',
    'Your password, as signature': password,
  });
  await protocols.getByRole('button', { name: 'Sign and put in force' }).click();
  await expect(protocols.getByText('in force', { exact: true })).toBeVisible();

  const lots = part(page, 'Reagent lots');
  await fill(lots, {
    'Lot number': 'MED-1',
    'What it is': 'Medium',
    'Last day of use': '30/06/2031',
  });
  await lots.getByRole('button', { name: 'Add' }).click();
  await expect(lots.getByRole('cell', { name: 'MED-1' })).toBeVisible();
  await expect(page.getByText('4 / 6')).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test('people who were added sign in with their password and make it their own', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: installation.baseUrl, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/');
  await fill(page, { 'User name': 'cem', Password: password });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: /Dr\. Cem/ }).click();
  await fill(page, {
    'Present password': password,
    'New password': 'a password of my own',
    'Password again': 'a password of my own',
  });
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password was changed.')).toBeVisible();
  await context.close();
});

test('who forgot their password gets a temporary one, shown once, and must choose another', async ({
  browser,
}) => {
  const open = async () =>
    (await browser.newContext({ baseURL: installation.baseUrl, locale: 'en-GB' })).newPage();
  const page = await open();
  await page.goto('/');
  await fill(page, { 'User name': 'ada', Password: password });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Administration' }).click();
  const people = part(page, 'People');
  await expect(people.getByRole('button', { name: 'New password: Ada Yönetici' })).toBeHidden();
  await people.getByRole('button', { name: 'New password: Dr. Cem' }).click();
  await people.getByRole('button', { name: 'Make a new password' }).click();
  await expect(people.getByText('Temporary password of cem')).toBeVisible();
  await expectAccessible(page);
  const temporary = (await people.locator('code').textContent()) ?? '';
  await people.getByRole('button', { name: 'I have passed it on' }).click();
  await expect(page.getByText(temporary)).toBeHidden();
  await page.context().close();

  const cem = await open();
  await cem.goto('/');
  await fill(cem, { 'User name': 'cem', Password: temporary });
  await cem.getByRole('button', { name: 'Sign in' }).click();
  await expect(cem.getByText('an administrator made this password for you')).toBeVisible();
  await expectAccessible(cem);
  await fill(cem, {
    'Present password': temporary,
    'New password': 'my next own password',
    'Password again': 'my next own password',
  });
  await cem.getByRole('button', { name: 'Change password' }).click();
  await expect(cem.getByRole('link', { name: /Dr\. Cem/ })).toBeVisible();
  await cem.context().close();
});
