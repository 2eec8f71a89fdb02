// `npm run restore -- FILE [--with-temporal]`: see backup-cli.ts.
import { build, setUp } from './set-up.mjs';

setUp();
await build();
const { restoreCommand } = await import('../build/embedded/backup-cli.js');
process.exitCode = await restoreCommand(process.argv.slice(2));
