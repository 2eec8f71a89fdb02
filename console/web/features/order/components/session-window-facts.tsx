import type { ReactNode } from 'react';
import { Tag } from '../../../ui/tag.js';
import type { Tone } from '../../../ui/tone.js';
import type { Language } from '../../../words/language.js';
import type { SessionRow } from '../session-windows.js';

const tones: Record<NonNullable<SessionRow['planned']>, Tone> = {
  tooEarly: 'bad',
  needsReason: 'warn',
  inWindow: 'good',
  late: 'warn',
  needsRescreen: 'bad',
};

/** Earliest date, window, and where the planned date lies in it. */
export const sessionWindowFacts = (
  { window, planned }: SessionRow,
  { words, formats }: Pick<Language, 'words' | 'formats'>,
): readonly (readonly [string, ReactNode])[] =>
  window
    ? [
        ...(window.earliest
          ? ([[words.sessions.earliest, formats.date(window.earliest)]] as const)
          : []),
        [
          words.sessions.window,
          <span key="window">
            {window.from
              ? `${formats.date(window.from)} – ${formats.date(window.to)}`
              : words.sessions.by(formats.date(window.to))}{' '}
            {planned ? <Tag tone={tones[planned]}>{words.sessions.intervals[planned]}</Tag> : null}
          </span>,
        ],
      ]
    : [];
