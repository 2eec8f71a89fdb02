import { useCallback, useRef, useSyncExternalStore } from 'react';
import { clockStore } from './clock-store.js';

/** The clinic's present, renewed every `everyMs` milliseconds and whenever the clock is stepped. */
export function useNow(everyMs = 30_000): string {
  const shown = useRef(clockStore.now());
  const subscribe = useCallback(
    (changed: () => void) => {
      const renew = () => {
        shown.current = clockStore.now();
        changed();
      };
      const stop = clockStore.subscribe(renew);
      const timer = setInterval(renew, everyMs);
      return () => {
        stop();
        clearInterval(timer);
      };
    },
    [everyMs],
  );
  return useSyncExternalStore(subscribe, () => shown.current);
}
