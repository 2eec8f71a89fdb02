import base from './jest.config.js';

process.env.TZ = 'UTC';
for (const name of ['NO_PROXY', 'no_proxy']) process.env[name] = '127.0.0.1,localhost';

/** `npm run test:kill`: a whole installation whose programs are killed while people work. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/end-to-end/*.e2e.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
