import { useNow } from '../clock/use-now.js';
import { spanTo } from '../format/span.js';
import { useLanguage } from '../words/language.js';
import { spanText } from '../words/span-text.js';
import css from './due-time.module.css';

type DueTimeProps = { readonly at: string; readonly compact?: boolean };

/** A deadline: how long there is (or how long it is late) and when, with the weekday. */
export function DueTime({ at, compact = false }: DueTimeProps) {
  const { words, formats } = useLanguage();
  const now = useNow(15_000);
  const span = spanTo(at, now);
  const soon = !span.past && Date.parse(at) - Date.parse(now) < 4 * 3_600_000;
  const tone = span.past ? 'late' : soon ? 'soon' : 'calm';
  return (
    <span className={css['due']}>
      <span className={css[tone]}>
        {span.past ? words.time.late(spanText(span, words)) : words.time.in(spanText(span, words))}
      </span>
      <time dateTime={at} title={formats.instant(at)} className={css['when']}>
        {compact && at.slice(0, 4) === now.slice(0, 4) ? formats.short(at) : formats.instant(at)}
      </time>
    </span>
  );
}
