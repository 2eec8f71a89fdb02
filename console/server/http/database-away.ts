/** Codes of Node for a server that is gone or cannot be found. */
const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT']);
/**
 * SQLSTATE of a PostgreSQL that does not do its work now: the connection is lost (class 08), our login is not let in (28),
 * no room, memory or connection is left (53), it is going or starting (57P), the disk fails (58), a kept statement is older
 * than its table (0A000), it takes no writing (25006), the statement or the wait for a lock took too long (57014, 55P03), another one went first (40).
 */
const notNow = /^(?:08|28|40|53|57P|58)[0-9A-Z]+$|^(?:0A000|25006|55P03|57014)$/;
const awayMessages = ['timeout exceeded when trying to connect', 'Connection terminated'];

/** True when an error says that PostgreSQL cannot be reached or cannot work now. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && isCodeOf(error.code)) return true;
  return (
    awayMessages.some((message) => error.message.startsWith(message)) || isDatabaseAway(error.cause)
  );
}

const isCodeOf = (code: string): boolean =>
  away.has(code) || (code.length === 5 && notNow.test(code));
