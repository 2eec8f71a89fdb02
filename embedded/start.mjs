// `npm start`: installs and builds what is missing, then starts everything. See start.ts.
import { build, setUp } from './set-up.mjs';

setUp();
await build();
const { start } = await import('../build/embedded/start.js');
process.exitCode = await start();
