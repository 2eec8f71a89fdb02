/**
 * A signal that is aborted by the first Ctrl-C, SIGTERM or closed terminal. Later ones change
 * nothing: npm repeats what the terminal has sent already, and stopping takes its time.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // A closed terminal.
  if (process.env['npm_lifecycle_event'] !== undefined) abortWithParent(stop);
  return stop.signal;
}

/**
 * npm passes a SIGTERM on to its shell only, and the shell ends without telling us: so the end of
 * the shell, our parent, is the message.
 */
function abortWithParent(stop: AbortController): void {
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    stop.abort();
  }, 250);
  watching.unref();
}

/** Resolves when the signal is aborted. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const staying = setInterval(() => {}, 60_000); // A promise alone does not keep Node running.
    signal.addEventListener('abort', () => {
      clearInterval(staying);
      resolve();
    });
  });
}
