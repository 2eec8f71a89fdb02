// `npm run backup [-- FILE]`: see backup-cli.ts. Builds only what is not built, for the installation may be running.
import { existsSync } from 'node:fs';
import { build, setUp } from './set-up.mjs';

setUp();
if (!existsSync(new URL('../build/embedded/backup-cli.js', import.meta.url))) await build();
const { backupCommand } = await import('../build/embedded/backup-cli.js');
process.exitCode = await backupCommand(process.argv.slice(2));
