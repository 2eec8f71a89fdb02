/**
 * True for a fault that trying again cannot mend: the database says that the data is impossible or breaks a constraint
 * (SQLSTATE classes 22 and 23, 42 for a statement it does not understand), or our own code threw. False for lost
 * connections, timeouts, locks and a server that is shutting down.
 */
export function isDataFault(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (!('code' in error)) return !isConnectionMessage(error.message);
  const { code } = error;
  return typeof code === 'string' && /^(22|23|42)/.test(code) && code.length === 5;
}

/** `pg` and its pool report a lost connection without a code. */
const isConnectionMessage = (message: string): boolean =>
  /connection|timeout|terminat|not queryable|cannot use a pool/i.test(message);
