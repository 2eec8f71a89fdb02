// `npm test [-- --only-jest] [-- jest arguments]`: installs what is missing, then runs all checks.
// See test-run.ts.
import { compile, fail, setUp } from './set-up.mjs';

const ONLY_JEST = '--only-jest';
const given = process.argv.slice(2);

setUp();
if (!compile('embedded')) fail('The start-up code does not compile, so no test can run.');
const { runTests } = await import('../build/embedded/test-run.js');
process.exitCode = await runTests({
  onlyJest: given.includes(ONLY_JEST),
  jestArguments: given.filter((argument) => argument !== ONLY_JEST),
});
