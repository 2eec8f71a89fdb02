// `node .ci/count.mjs report.json`: prints how many tests passed and failed in a report of Jest or Playwright.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const [passed, failed] =
  'stats' in report
    ? [report.stats.expected, report.stats.unexpected + report.stats.flaky + report.errors.length]
    : [report.numPassedTests, report.numFailedTests + report.numRuntimeErrorTestSuites];
process.stdout.write(`${passed} ${failed}\n`);
