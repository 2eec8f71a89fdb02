import { expect, type Locator, type Page } from '@playwright/test';
import { catalogue, type CommandType } from '../../../domain/order/catalogue.js';
import { localDate, localTime } from '../../../domain/schedule/calendar.js';
import { addMinutes } from '../../../domain/schedule/instants.js';
import { textsOf } from '../../../domain/texts/text-of.js';
import { expectAccessible, type Person } from './console-people.js';

const texts = textsOf('en');

/** A command's form: in a drawer, or for a signed decision on the page that shows its evidence. */
export type Form = {
  readonly drawer: Locator;
  readonly page: Page;
  readonly person: Person;
  readonly type: CommandType;
};

/** Opens the form of a command from the next actions of an order's page. */
export async function openForm(person: Person, orderId: string, type: CommandType): Promise<Form> {
  const { page } = person;
  await page.goto(`/orders/${orderId}`);
  const next = page.getByRole('region', { name: 'Next steps' });
  await next.getByRole('link', { name: texts.commands[type].title, exact: true }).first().click();
  return formAt(person, type);
}

/** The form that is open on a person's page. */
export async function formAt(person: Person, type: CommandType): Promise<Form> {
  const { page } = person;
  const drawer = page
    .getByRole('dialog')
    .or(page.getByRole('region', { name: 'Decision', exact: true }));
  await expect(drawer.getByRole('heading', { name: texts.commands[type].title })).toBeVisible();
  return { drawer, page, person, type };
}

/**
 * Looks at everything out of the ordinary that a decision waits for, one by one, until the signature is asked for. What
 * is out of the ordinary is known when the history has come.
 */
async function seeExceptions({ drawer }: Form, secret: Locator): Promise<void> {
  const unseen = drawer.page().getByRole('button', { name: /^I have seen this/ });
  await expect(async () => {
    while ((await unseen.count()) > 0) await unseen.first().click({ timeout: 2_000 });
    await expect(secret).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

/** Signs where the form asks for it, and sends. */
export async function send(form: Form): Promise<void> {
  const { drawer, person, type } = form;
  const secret = drawer.getByLabel('Signing secret', { exact: true });
  if (catalogue[type].signature) {
    await seeExceptions(form, secret);
    await secret.fill(person.password);
  }
  await drawer.getByRole('button', { name: texts.commands[type].action, exact: true }).click();
}

/** Sends, and waits until the console says that it is recorded. */
export async function record(form: Form): Promise<void> {
  await send(form);
  const title = texts.commands[form.type].title;
  await expect(form.page.getByText(`Recorded: ${title}.`)).toBeVisible();
}

/** Types into text, number, date and time fields, found by their labels, and leaves each of them. */
export async function fill(
  within: Locator,
  values: Readonly<Record<string, string | number>>,
): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const field = within.getByLabel(named(label));
    await field.fill(String(value));
    await field.press('Tab');
  }
}

/** Chooses in lists by their labels. */
export async function choose(
  within: Locator,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, option] of Object.entries(values))
    await within.getByLabel(named(label)).selectOption({ label: option });
}

/** Answers questions with few possible answers: they all stand there, or in a list where none need be given. */
export async function pick(
  within: Locator,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, option] of Object.entries(values)) {
    const group = within.getByRole('radiogroup', { name: label });
    if ((await group.count()) === 0) await choose(within, { [label]: option });
    else await group.getByRole('radio', { name: option, exact: true }).click();
  }
}

/** A label, whether or not the form says that the field may be left out. */
const named = (label: string): RegExp =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(optional\\))?$`);

/** Ticks boxes by their labels. */
export async function tick(within: Locator, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await within.getByRole('checkbox', { name: label }).click();
}

/** Types into a list that is searched, and takes what is found. */
export async function find(within: Locator, label: string, text: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label });
  await field.fill(text);
  await within.page().getByRole('option', { name: text }).first().click();
  await field.press('Tab'); // The list would stay open over the form.
}

/** The n-th line (from 0) of a list of lines. */
export const line = (form: Form, list: string, n: number): Locator =>
  form.drawer.getByRole('group', { name: list }).locator('> div > div').nth(n);

/** Enters laboratory results: a finding, or the number that was measured. */
export async function enterResults(
  { drawer }: Form,
  results: Readonly<Record<string, string | number>>,
): Promise<void> {
  await drawer.getByRole('button', { name: /^Use / }).click();
  for (const [test, result] of Object.entries(results)) {
    const finding = typeof result === 'number' ? 'Measured' : result;
    await drawer.getByLabel(`${test}: Result`).selectOption({ label: finding });
    if (typeof result === 'number') await drawer.getByLabel(`${test}: value`).fill(String(result));
  }
}

/** The clinic's present, some minutes on, as a field for date and time takes it. */
export async function wallTime(page: Page, zone: string, plusMinutes = 0): Promise<string> {
  const { now }: { readonly now: string } = await (
    await page.request.get('/api/training/clock')
  ).json();
  const instant = addMinutes(now, plusMinutes);
  return `${localDate(instant, zone)}T${localTime(instant, zone)}`;
}

/** What a hand scanner does: all keys of a code, and Enter, faster than anybody types. */
export async function scan(page: Page, code: string): Promise<void> {
  const keys = JSON.stringify([...code, 'Enter']);
  await page.evaluate(`for (const key of ${keys})
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))`);
}

const checked = new Set<CommandType>();

/**
 * A form as it stands breaks no rule of accessibility; each kind of form is checked once. What lies behind a drawer is
 * out of reach while it is open.
 */
export async function expectAccessibleForm({ page, type }: Form): Promise<void> {
  if (checked.has(type)) return;
  checked.add(type);
  const isDrawer = (await page.getByRole('dialog').count()) > 0;
  await expectAccessible(page, isDrawer ? '[role="dialog"]' : 'html');
}
