import base from './jest.config.js';

process.env.TZ = 'UTC';
for (const name of ['NO_PROXY', 'no_proxy']) process.env[name] = '127.0.0.1,localhost';

/** `npm run test:upgrade`: versions of the program beside each other on real servers, while people work. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/upgrade/*.e2e.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
