/**
 * A signal that is aborted by the first Ctrl-C, SIGTERM or closed terminal. Later ones change
 * nothing: npm repeats what the terminal has sent already, and stopping takes its time.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // A closed terminal.
  return stop.signal;
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
