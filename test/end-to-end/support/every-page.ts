import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, type People } from './console-people.js';

type Story = { readonly people: () => People; readonly orderId: () => string };

/** Every page as quality assurance sees it, by its address and its heading. */
const pages = (orderId: string): readonly (readonly [string, string | RegExp])[] => [
  ['/?view=table', 'Board'],
  ['/?show=vials', 'Board'],
  ['/?q=zzzz9', 'Board'],
  ['/work', 'My work'],
  ['/quality', 'Quality'],
  ['/quality?view=closed', 'Quality'],
  ['/quality?kind=excursion&class=critical', 'Quality'],
  ['/patients', 'Patients'],
  [`/orders/${orderId}`, orderId],
  [`/orders/${orderId}/decide/releaseHold`, orderId],
  ['/orders/DL-2026-999999', 'This did not work'],
  ['/system', 'System'],
  ['/administration', 'Administration'],
  ['/password', 'My password'],
  ['/nowhere', 'There is no such page'],
];

/** No page, light or dark, has anything that axe finds; neither has what opens over it. */
export function everyPage({ people, orderId }: Story): void {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every page is accessible, ${colorScheme}`, async () => {
      const { page } = await people().with('qualityAssurance');
      await page.emulateMedia({ colorScheme });
      for (const [address, heading] of pages(orderId())) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expectAccessible(page);
      }
      await expectPaletteAccessible(page);
      await expectCalendarAccessible(page, orderId());
      await page.emulateMedia({ colorScheme: null });
    });
}

async function expectPaletteAccessible(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
}

/** The correction of a time shows what it voids beside an open calendar. */
async function expectCalendarAccessible(page: Page, orderId: string): Promise<void> {
  await page.goto(`/orders/${orderId}?form=correctEntry`);
  const drawer = page.getByRole('dialog');
  const another = drawer.getByRole('button', { name: 'Another entry' });
  const entry = drawer.getByRole('combobox', { name: 'The entry' });
  await expect(another.or(entry)).toBeVisible();
  // What was typed before is still there.
  if (await another.isVisible()) await another.click();
  const banked = await entry.getByRole('option', { name: /vials banked/ }).textContent();
  await entry.selectOption({ label: banked ?? '' });
  await drawer.getByRole('radio', { name: /Time of the freezing/ }).click();
  await expect(drawer.getByText('These signatures become void')).toBeVisible();
  await expect(drawer.getByText(/^Certification of the bank/)).toBeVisible();
  await drawer.getByLabel('Right time').click();
  await expect(drawer.getByRole('table').first()).toBeVisible();
  await expectAccessible(page);
}
