import { defineConfig } from '@playwright/test';

process.env['TZ'] = 'UTC';
for (const name of ['NO_PROXY', 'no_proxy']) process.env[name] = '127.0.0.1,localhost';

/** `npm run test:browser`: the console in Debian's Chromium, on an installation that the test starts for itself. */
export default defineConfig({
  testDir: 'test/end-to-end',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  timeout: 300_000,
  expect: { timeout: 20_000 },
  workers: 1,
  retries: 0,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      // Chromium's sandbox does not work for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
