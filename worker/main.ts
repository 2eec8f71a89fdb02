import { forceUtc } from './force-utc.js';
import { createLog } from './log.js';
import { readWorkerSettings } from './settings.js';
import { startWorker } from './start-worker.js';

forceUtc();
const log = createLog();
const worker = await startWorker(readWorkerSettings(process.env), log);

let isStopping = false;
const stop = (signal: string) => {
  if (isStopping) return;
  isStopping = true;
  log.info({ signal }, 'worker stops');
  worker.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ error: String(error) }, 'worker could not stop in order');
      process.exit(1);
    },
  );
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
