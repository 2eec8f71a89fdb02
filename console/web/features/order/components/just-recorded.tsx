import { useLocation } from 'react-router';
import { Notice } from '../../../ui/notice.js';
import { isCommandTitle } from '../../../words/is-command-title.js';
import { useLanguage } from '../../../words/language.js';

/** Says, once, what was recorded by the form that just closed, or why a scan led here. */
export function JustRecorded() {
  const { words, texts } = useLanguage();
  const location = useLocation();
  const state: unknown = location.state;
  if (typeof state !== 'object' || state === null) return null;
  if ('said' in state && typeof state.said === 'string')
    return <Notice tone="info">{state.said}</Notice>;
  if (!('recorded' in state)) return null;
  const { recorded } = state;
  if (typeof recorded !== 'string' || !isCommandTitle(recorded, texts)) return null;
  return <Notice tone="good">{words.form.recorded(texts.commands[recorded].title)}</Notice>;
}
