import { expect } from '@playwright/test';
import {
  choose,
  expectAccessibleForm,
  fill,
  find,
  line,
  openForm,
  record,
} from './console-form.js';
import type { People } from './console-people.js';

/** An order and the people who treat it. */
export type Treated = { readonly people: People; readonly orderId: string };

/** The coordinator moves the clinic's clock. */
export async function jump(people: People, button: string, times = 1): Promise<void> {
  const { page } = await people.with('coordinator');
  await page.goto('/');
  const time = page.getByText(/^Clinic time: /);
  for (let n = 0; n < times; n += 1) {
    const before = (await time.textContent()) ?? '';
    await page.getByRole('button', { name: button }).click();
    await expect(time).not.toHaveText(before);
  }
}

/** A technician looks at every vessel and finds them alike. */
export async function observe(
  { people, orderId }: Treated,
  confluencePercent: number,
): Promise<void> {
  const technician = await people.with('labTechnician');
  const form = await openForm(technician, orderId, 'observeCulture');
  const first = line(form, 'Observations', 0);
  await fill(first, { Confluence: confluencePercent });
  await choose(first, { Morphology: 'Typical', 'Suspicion of contamination': 'None' });
  await form.drawer.getByRole('button', { name: 'All like the first line' }).click();
  await expectAccessibleForm(form);
  await record(form);
}

/** All vessels get fresh medium. */
export async function feed({ people, orderId }: Treated): Promise<void> {
  const form = await openForm(await people.with('labTechnician'), orderId, 'feedCulture');
  await find(form.drawer, 'Lot of the medium', 'Medium');
  await fill(form.drawer, { 'Volume per vessel': 20 });
  await expectAccessibleForm(form);
  await record(form);
}

/** The cells of all vessels are counted and seeded into new ones. */
export async function passage(
  { people, orderId }: Treated,
  counted: { readonly liveCells: number; readonly vessels: number; readonly each: number },
): Promise<void> {
  const form = await openForm(await people.with('labTechnician'), orderId, 'passageCulture');
  await fill(form.drawer, { 'Live cells': counted.liveCells, Viability: 97 });
  const next = line(form, 'New vessels', 0);
  await choose(next, { Vessel: 'T175 flask' });
  await fill(next, { Number: counted.vessels, 'Live cells in each': counted.each });
  await expectAccessibleForm(form);
  await record(form);
}

/** What stands on the patient's wristband, read from the order's page. */
export async function chainOfIdentity({ people, orderId }: Treated): Promise<string> {
  const { page } = await people.with('clinicAssistant');
  await page.goto(`/orders/${orderId}`);
  const code = await page
    .getByText(/^CH[A-Z0-9]{13}$/)
    .first()
    .textContent();
  return code ?? '';
}
