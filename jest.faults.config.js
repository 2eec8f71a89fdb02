import base from './jest.config.js';

process.env.TZ = 'UTC';
for (const name of ['NO_PROXY', 'no_proxy']) process.env[name] = '127.0.0.1,localhost';

/** `npm run test:faults`: separately started processes, with every fault injected that this machine can inject. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/faults/*.faults.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
