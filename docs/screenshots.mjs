// `node docs/screenshots.mjs`: renews the pictures of the README from a running demonstration (DERMALINE_URL,
// DERMALINE_DATA with its `demo-password`), in Chromium (CHROMIUM_PATH).
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const baseURL = process.env['DERMALINE_URL'] ?? 'http://127.0.0.1:8080';
const dataFolder = process.env['DERMALINE_DATA'] ?? '.dermaline';
const password = readFileSync(path.join(dataFolder, 'demo-password'), 'utf8').trim();
const folder = new URL('images/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

async function as(login, context, work) {
  const page = await browser.newPage({ baseURL, locale: 'en-GB', ...context });
  await page.goto('/');
  await page.getByLabel('User name').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('banner').getByText('EN', { exact: true }).click();
  await page.getByRole('link', { name: 'My work' }).waitFor();
  await work(page);
  await page.close();
}

async function picture(page, name) {
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

const laptop = { viewport: { width: 1280, height: 800 } };
const tablet = { viewport: { width: 1024, height: 768 }, colorScheme: 'dark' };

/** The order of a stage that has the longest history. */
async function longestIn(page, stage) {
  const { items } = await (await page.request.get(`/api/orders?limit=100&stage=${stage}`)).json();
  return items
    .filter((order) => order.stage === stage)
    .sort((a, b) => b.revision - a.revision)
    .at(0);
}

await as('deniz', laptop, async (page) => {
  await page.goto('/');
  await picture(page, 'board');
  const order = await longestIn(page, 'culturing');
  await page.goto(`/orders/${order.orderId}`);
  await picture(page, 'order');
});
await as('gizem', laptop, async (page) => {
  await page.goto('/work');
  await page.locator('a[href*="/decide/"]').first().click();
  await picture(page, 'decision');
});
await as('hakan', tablet, async (page) => {
  await page.goto('/work');
  await picture(page, 'work');
});
await browser.close();
