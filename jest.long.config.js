import base from './jest.config.js';

process.env.TZ = 'UTC';
for (const name of ['NO_PROXY', 'no_proxy']) process.env[name] = '127.0.0.1,localhost';

/** The suites of whole installations, as separately started processes. `DERMALINE_SUITE` names the folder in `test`. */
export default {
  ...base,
  roots: [`<rootDir>/test/${process.env.DERMALINE_SUITE}`],
  testMatch: ['**/*.{e2e,faults}.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
