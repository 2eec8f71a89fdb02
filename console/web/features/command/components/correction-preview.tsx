import { Text } from '@mantine/core';
import { Notice } from '../../../ui/notice.js';
import { eventSentence } from '../../../words/event-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { refusalSentence } from '../../../words/refusal-sentence.js';
import type { CorrectionOutcome, VoidedSigning } from '../correction-preview.js';
import css from './correction-preview.module.css';

type CorrectionPreviewProps = {
  readonly oldValue: string;
  /** Nothing while the new value has not been entered. */
  readonly newValue: string | undefined;
  readonly voids: readonly VoidedSigning[];
  readonly outcome: CorrectionOutcome | undefined;
};

/** Before a correction is sent: old value, new value, the signatures it voids, and what else follows. */
export function CorrectionPreview({ oldValue, newValue, voids, outcome }: CorrectionPreviewProps) {
  const { words, texts, formats } = useLanguage();
  const follows = outcome?.ok ? outcome.follows : [];
  return (
    <section className={css['preview']} aria-label={words.correction.preview}>
      <dl className={css['values']}>
        <div>
          <dt>{words.correction.oldValue}</dt>
          <dd>{oldValue}</dd>
        </div>
        <div>
          <dt>{words.correction.newValue}</dt>
          <dd>{newValue ?? '…'}</dd>
        </div>
      </dl>
      {outcome && !outcome.ok ? (
        <Notice tone="warn">{refusalSentence(outcome.refusal, texts, formats)}</Notice>
      ) : null}
      {voids.length === 0 ? (
        <Text c="var(--ink-soft)">{words.correction.voidsNothing}</Text>
      ) : (
        <Notice tone="warn" title={words.correction.voids}>
          <ul className={css['list']}>
            {voids.map(({ what, sessionId, signing }) => (
              <li key={`${what} ${sessionId ?? ''}`}>
                {[
                  words.correction.signatures[what],
                  sessionId,
                  signing?.personName,
                  signing && formats.short(signing.happened.performedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {follows.length > 0 || (outcome?.ok && outcome.backTo) ? (
        <Notice tone="warn" title={words.correction.follows}>
          <ul className={css['list']}>
            {outcome?.ok && outcome.backTo ? (
              <li>{words.correction.backTo(texts.stages[outcome.backTo])}</li>
            ) : null}
            {follows.map((event, i) => (
              <li key={`${event.type} ${i}`}>{eventSentence(event, { texts, words, formats })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </section>
  );
}
