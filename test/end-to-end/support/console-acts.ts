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

/** One order's way through the console: whose people, and which order. */
export type Story = { readonly people: () => People; readonly orderId: () => string };

export const zone = 'Europe/Istanbul';
/** A patient who may be treated. */
export const fit = {
  'Active infection in the area': 'No',
  Fever: 'No',
  Pregnancy: 'No',
  'New anticoagulant': 'No',
  'Allergies have changed': 'No',
};
/** A logger that saw nothing out of its limits. */
export const goodLogger = {
  Lowest: 3,
  Highest: 6,
  'Time above the limit': 0,
  'Time below the limit': 0,
  'Longest time without reading': 5,
};

/** The coordinator moves the clinic's clock. */
export async function jump(story: Story, button: string, times = 1): Promise<void> {
  const { page } = await story.people().with('coordinator');
  await page.goto('/');
  const time = page.getByText(/^Clinic time: /);
  for (let n = 0; n < times; n += 1) {
    const before = (await time.textContent()) ?? '';
    await page.getByRole('button', { name: button }).click();
    await expect(time).not.toHaveText(before);
  }
}
/** A technician looks at every vessel and finds them alike. */
export async function observe(story: Story, confluencePercent: number): Promise<void> {
  const technician = await story.people().with('labTechnician');
  const form = await openForm(technician, story.orderId(), 'observeCulture');
  const first = line(form, 'Observations', 0);
  await fill(first, { Confluence: confluencePercent });
  await choose(first, { Morphology: 'Typical', 'Suspicion of contamination': 'None' });
  await form.drawer.getByRole('button', { name: 'All like the first line' }).click();
  await expectAccessibleForm(form);
  await record(form);
}
/** All vessels get fresh medium. */
export async function feed(story: Story): Promise<void> {
  const form = await openForm(
    await story.people().with('labTechnician'),
    story.orderId(),
    'feedCulture',
  );
  await find(form.drawer, 'Lot of the medium', 'Medium');
  await fill(form.drawer, { 'Volume per vessel': 20 });
  await expectAccessibleForm(form);
  await record(form);
}
/** The cells of all vessels are counted and seeded into new ones. */
export async function passage(
  story: Story,
  counted: {
    readonly liveCells: number;
    readonly vessels: number;
    readonly each: number;
  },
): Promise<void> {
  const form = await openForm(
    await story.people().with('labTechnician'),
    story.orderId(),
    'passageCulture',
  );
  await fill(form.drawer, { 'Live cells': counted.liveCells, Viability: 97 });
  const next = line(form, 'New vessels', 0);
  await choose(next, { Vessel: 'T175 flask' });
  await fill(next, { Number: counted.vessels, 'Live cells in each': counted.each });
  await expectAccessibleForm(form);
  await record(form);
}
/** What stands on the patient's wristband, read from the order's page. */
export async function chainOfIdentity(story: Story): Promise<string> {
  const { page } = await story.people().with('clinicAssistant');
  await page.goto(`/orders/${story.orderId()}`);
  const code = await page
    .getByText(/^CH[A-Z0-9]{13}$/)
    .first()
    .textContent();
  return code ?? '';
}
