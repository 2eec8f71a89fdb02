import { createLog } from './http/log.js';
import { startConsoleServer } from './console-server.js';
import { readSettings } from './settings.js';

process.env['TZ'] = 'UTC';

const settings = readSettings(process.env);
const log = createLog();
const server = await startConsoleServer({ ...settings, log });
log.info({ port: server.port, codeVersion: settings.codeVersion }, 'console server listens');

let isStopping = false;
const stop = (signal: string) => {
  if (isStopping) return;
  isStopping = true;
  log.info({ signal }, 'console server stops');
  server.close().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'console server could not stop in order');
      process.exit(1);
    },
  );
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
