/** The scenarios take minutes of real servers: a suite of their own (`npm run test:scenarios`). */
const scenarios = '/test/scenarios/';
const isScenarios = process.env['DERMALINE_SUITE'] === 'scenarios';

/** Jest runs the TypeScript sources through swc, as ES modules. */
export default {
  testEnvironment: 'node',
  // Half of the time is waiting for servers: two at a time, and none that has grown too large to be quick.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  // A busy machine is slow, not wrong.
  testTimeout: 30_000,
  roots: [isScenarios ? '<rootDir>/test/scenarios' : '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/build/', ...(isScenarios ? [] : [scenarios])],
  modulePathIgnorePatterns: ['<rootDir>/build/'],
};
