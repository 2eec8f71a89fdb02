import { DefaultLogger, type LogEntry, type Logger as EngineLogger } from '@temporalio/worker';
import { pino, type DestinationStream, type Logger } from 'pino';

type LogOptions = { readonly level?: string; readonly to?: DestinationStream };

/** The worker's log: JSON lines. Never a payload, only what names the thing and what went wrong. */
export const createLog = ({ level = 'info', to = pino.destination(1) }: LogOptions = {}): Logger =>
  pino({ name: 'worker', level }, to);

/** Attributes of an engine's message that are let through: ids, names and counts. */
const shown = [
  'workflowId',
  'runId',
  'workflowType',
  'taskQueue',
  'activityType',
  'activityId',
  'attempt',
  'updateId',
  'state',
  'durationMs',
  'commandType',
  'recorded',
] as const;

/** Writes what the SDK, the workflows and the activities say to our log. */
export const engineLogger = (log: Logger): EngineLogger =>
  new DefaultLogger('INFO', ({ level, message, meta = {} }: LogEntry) => {
    const fields = shown.flatMap((name) => (name in meta ? [[name, meta[name]] as const] : []));
    log[pinoLevels[level]]({ ...Object.fromEntries(fields), ...causeOf(meta['error']) }, message);
  });

const pinoLevels = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const;

/** Name, code and sentence of an error. Its other properties may hold values, as PostgreSQL's `detail` does. */
function causeOf(error: unknown): { readonly error?: string; readonly code?: unknown } {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: String(error) };
  return {
    error: `${error.name}: ${error.message}`,
    ...('code' in error ? { code: error.code } : {}),
  };
}
