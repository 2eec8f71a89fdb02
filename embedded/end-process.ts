import { isRunning, type ProcessIdentity } from './process-identity.js';
import { waitUntil } from './wait-until.js';

/**
 * Asks a process to end and waits until it has; kills its whole process group when it has not
 * within `patienceMs`. A process that is gone already, or whose number belongs to another one by
 * now, is left alone.
 */
export async function endProcess(
  identity: ProcessIdentity,
  { signal, patienceMs }: { signal: NodeJS.Signals; patienceMs: number },
): Promise<void> {
  if (!isRunning(identity)) return;
  send(identity.pid, signal);
  try {
    await untilGone(identity, patienceMs);
  } catch {
    send(-identity.pid, 'SIGKILL');
    send(identity.pid, 'SIGKILL');
    await untilGone(identity, 10_000);
  }
}

/** Resolves when the process is gone; throws after `withinMs`. */
async function untilGone(identity: ProcessIdentity, withinMs: number): Promise<void> {
  await waitUntil(() => !isRunning(identity), {
    withinMs,
    otherwise: () => `Process ${identity.pid} did not end.`,
  });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between our look and the signal.
  }
}
