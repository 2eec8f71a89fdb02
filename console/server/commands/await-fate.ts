import type { CommandFate } from '../../../record/journal-row.js';
import type { Notices } from '../notices.js';

/** A notice may get lost with its connection: look again by ourselves this often. */
const lookAgainMs = 400;

/** Listens for the end of a command from now on. */
export type FateWatch = {
  /** Resolves at the next notice of its end, at once when one has come since the last look, or after so long. */
  readonly heard: (atMostMs: number) => Promise<void>;
  readonly close: () => void;
};

/** To be opened before the command is sent, so that its notice cannot be missed. */
export function watchFate(notices: Pick<Notices, 'subscribe'>, commandId: string): FateWatch {
  let isHeard = false;
  let wake: () => void = () => undefined;
  const close = notices.subscribe((notice) => {
    const isOurs = notice.kind === 'command' && notice.commandId === commandId;
    if (!isOurs && notice.kind !== 'reconnected') return;
    isHeard = true;
    wake();
  });
  return {
    close,
    async heard(atMostMs) {
      if (!isHeard) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, atMostMs);
        });
        clearTimeout(timer);
      }
      isHeard = false;
    },
  };
}

type Waiting<Found> = {
  readonly watch: FateWatch;
  readonly look: () => Promise<Found | undefined>;
  readonly untilMs: number;
  /** The command was pending when the watch began: the first look waits for the notice. */
  readonly isPending?: boolean;
};

/** Waits until a command is applied or refused, at most until `untilMs`; answers what was found then. */
export async function awaitFate<Found extends { readonly fate: CommandFate | null }>({
  watch,
  look,
  untilMs,
  isPending = false,
}: Waiting<Found>): Promise<Found | undefined> {
  const pause = () => watch.heard(Math.max(0, Math.min(lookAgainMs, untilMs - Date.now())));
  if (isPending) await pause();
  for (;;) {
    const found = await look();
    if (found?.fate?.status !== 'pending' || untilMs <= Date.now()) return found;
    await pause();
  }
}
