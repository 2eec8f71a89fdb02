// `npm run -s bench [-- --quick]`: builds what is not built, then measures. The last line of stdout is one JSON object;
// progress goes to stderr.
import { build, compile, fail, setUp } from '../../embedded/set-up.mjs';

// What builds may say is progress, too.
console.log = console.error;
setUp();
await build();
if (!compile('test')) fail('The benchmarks do not compile.');
const { runBenchmarks } = await import('../../build/test/benchmarks/run-benchmarks.js');
process.exitCode = await runBenchmarks({ isQuick: process.argv.includes('--quick') });
