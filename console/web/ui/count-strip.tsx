import { Icon, type IconName } from './icon.js';
import type { Tone } from './tone.js';
import css from './count-strip.module.css';

/** One way to narrow a list: how many it would show (unknown yet: `undefined`; not counted: `null`). */
export type CountItem = {
  readonly key: string;
  readonly icon: IconName;
  /** Shown only while there is something to count. */
  readonly tone: Tone;
  readonly text: string;
  readonly count: number | null | undefined;
  readonly pressed: boolean;
  readonly disabled?: boolean;
  readonly press: () => void;
};

type CountStripProps = { readonly label: string; readonly items: readonly CountItem[] };

/** What a list holds, counted, over the list itself: a press filters in place. Not printed. */
export function CountStrip({ label, items }: CountStripProps) {
  return (
    <div className={css['strip']} role="group" aria-label={label}>
      {items.map(({ key, icon, tone, text, count, pressed, disabled = false, press }) => (
        <button
          key={key}
          type="button"
          className={`${css['item']} ${count ? (css[tone] ?? '') : ''}`}
          aria-pressed={pressed}
          disabled={disabled}
          onClick={press}
        >
          <Icon name={icon} />
          <span>{text}</span>
          {count === null ? null : <strong>{count ?? '–'}</strong>}
        </button>
      ))}
    </div>
  );
}
