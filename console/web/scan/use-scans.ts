import { useEffect, useEffectEvent } from 'react';
import { keyWatch } from './key-watch.js';

/** Takes hand scans while `active`: the newest taker on the page gets them. */
export function useScans(active: boolean, take: (text: string) => void): void {
  const taker = useEffectEvent(take);
  useEffect(() => (active ? keyWatch.takeScans((text) => taker(text)) : undefined), [active]);
}
