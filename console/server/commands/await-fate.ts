import type { Database } from '../../../record/database.js';
import { commandFate } from '../../../record/journal.js';
import type { CommandFate } from '../../../record/journal-row.js';
import type { Notices } from '../notices.js';

/** A notice may get lost with its connection: look again by ourselves this often. */
const lookAgainMs = 400;

/** Waits until a command is applied or refused, at most until `untilMs`; answers its fate then. */
export async function awaitFate(
  { db, notices }: { readonly db: Database; readonly notices: Pick<Notices, 'subscribe'> },
  commandId: string,
  untilMs: number,
): Promise<CommandFate | undefined> {
  let wake: () => void = () => undefined;
  const unsubscribe = notices.subscribe((notice) => {
    if (
      notice.kind === 'reconnected' ||
      (notice.kind === 'command' && notice.commandId === commandId)
    )
      wake();
  });
  try {
    for (;;) {
      // Armed before looking, so that a notice between look and wait is not missed.
      const woken = new Promise<void>((resolve) => (wake = resolve));
      const fate = await commandFate(db, commandId);
      const leftMs = untilMs - Date.now();
      if (fate?.status !== 'pending' || leftMs <= 0) return fate;
      const timer = setTimeout(wake, Math.min(lookAgainMs, leftMs));
      await woken;
      clearTimeout(timer);
    }
  } finally {
    unsubscribe();
  }
}
