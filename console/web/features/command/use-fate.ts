import { useEffect, useEffectEvent } from 'react';
import type { CommandFate } from '../../../contract/reads.js';
import { commandFate } from './api/send-command.js';

const everyMs = 1_500;

/** Asks for the fate of a sent command again and again while `waiting`; a failed question is simply asked again. */
export function useFate(
  waiting: boolean,
  commandId: string,
  told: (fate: CommandFate | undefined) => void,
): void {
  const tell = useEffectEvent(told);
  useEffect(() => {
    if (!waiting) return undefined;
    let stopped = false;
    const ask = () =>
      commandFate(commandId).then(
        (fate) => (stopped ? undefined : tell(fate)),
        () => undefined,
      );
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [waiting, commandId]);
}
