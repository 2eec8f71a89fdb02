import { burstGapMs, createBurst } from './burst.js';
import { restoreTyped, typedBefore, type TypedBefore } from './typed-before.js';

export type ScanTaker = (text: string) => void;
export type KeyTaker = (key: string) => void;

/**
 * Watches every key of the page, once. A scan goes to the field that waits for it, else to whoever resolves
 * scans; a single key goes to the shortcuts only after a burst's gap has passed without another one.
 */
function createKeyWatch() {
  const scans: ScanTaker[] = [];
  const shortcuts: KeyTaker[] = [];
  const read = createBurst();
  let before: TypedBefore | undefined;
  let lone: ReturnType<typeof setTimeout> | undefined;

  function pressed(event: KeyboardEvent): void {
    clearTimeout(lone);
    const { code, key, shiftKey: shift } = event;
    const reading = read({ code, key, shift, at: event.timeStamp });
    if (reading.kind === 'first') before = typedBefore();
    if (reading.kind === 'scan') {
      event.preventDefault();
      event.stopPropagation();
      if (before) restoreTyped(before);
      scans.at(-1)?.(reading.text);
      return;
    }
    if (
      reading.kind === 'within' ||
      isTyping(event) ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    shortcut(event, key);
  }

  function shortcut(event: KeyboardEvent, key: string): void {
    if (key === 'Enter' && !isGround(event.target)) return;
    if (key === '/') event.preventDefault();
    lone = setTimeout(() => {
      shortcuts.slice().forEach((take) => take(key));
    }, burstGapMs + 5);
  }

  return {
    start(): () => void {
      window.addEventListener('keydown', pressed, { capture: true });
      return () => window.removeEventListener('keydown', pressed, { capture: true });
    },
    /** The newest taker gets the scans until it lets go. */
    takeScans: (taker: ScanTaker) => taking(scans, taker),
    takeKeys: (taker: KeyTaker) => taking(shortcuts, taker),
  };
}

function taking<T>(takers: T[], taker: T): () => void {
  takers.push(taker);
  return () => {
    const at = takers.lastIndexOf(taker);
    if (at !== -1) takers.splice(at, 1);
  };
}

/** The page itself: a click beside everything leaves the focus on it. */
const isGround = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.id === 'page');

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

export const keyWatch = createKeyWatch();
