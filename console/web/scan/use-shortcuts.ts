import { useEffect, useEffectEvent } from 'react';
import { keyWatch } from './key-watch.js';

/** Single-key shortcuts of a screen: `{ j: next }`. Never while somebody types, never from a scanner's burst. */
export function useShortcuts(map: Readonly<Record<string, () => void>>): void {
  const take = useEffectEvent((key: string) => map[key]?.());
  useEffect(() => keyWatch.takeKeys((key) => take(key)), []);
}
