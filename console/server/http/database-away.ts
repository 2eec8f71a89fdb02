/** Codes of Node and PostgreSQL for a server that is gone, going, starting or full. */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
]);
const awayMessages = ['timeout exceeded when trying to connect', 'Connection terminated'];

/** True when an error says that PostgreSQL cannot be reached now. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && away.has(error.code)) return true;
  return (
    awayMessages.some((message) => error.message.startsWith(message)) || isDatabaseAway(error.cause)
  );
}
