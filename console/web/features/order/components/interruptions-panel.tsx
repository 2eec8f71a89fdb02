import { Stack } from '@mantine/core';
import { isCommandTitle } from '../../../words/is-command-title.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { DueTime } from '../../../ui/due-time.js';
import { Notice } from '../../../ui/notice.js';
import { holdReasonText } from '../../../words/hold-reason-text.js';
import { useLanguage } from '../../../words/language.js';
import { subjectText } from '../../../words/subject-text.js';

type InterruptionsPanelProps = {
  readonly state: PlacedOrder;
  /** Where the table of deviations stands below. */
  readonly withoutDeviations?: boolean;
};

/** What stands in the way, on top of everything: holds, a missing second person, open deviations. */
export function InterruptionsPanel({ state, withoutDeviations = false }: InterruptionsPanelProps) {
  const { words, texts, formats } = useLanguage();
  const open = state.deviations.filter(({ status }) => status === 'open' && !withoutDeviations);
  if (state.holds.length + state.unwitnessed.length + open.length === 0) return null;
  return (
    <Stack gap="xs">
      {state.holds.map((hold) => (
        <Notice key={hold.holdId} tone="warn" title={words.holdScopes[hold.scope]}>
          {holdReasonText(hold.reason, words, texts)} ·{' '}
          {words.order.since(formats.instant(hold.placedAt))}
        </Notice>
      ))}
      {state.unwitnessed.map((waiting) => (
        <Notice
          key={waiting.awaited}
          tone="info"
          title={words.order.secondPerson(
            isCommandTitle(waiting.commandType, texts)
              ? texts.commands[waiting.commandType].title
              : waiting.commandType,
          )}
        >
          {waiting.roles.map((role) => texts.roles[role]).join(', ')} ·{' '}
          <DueTime at={waiting.dueAt} />
        </Notice>
      ))}
      {open.map((deviation) => (
        <Notice
          key={deviation.deviationId}
          tone={deviation.grade === 'critical' ? 'bad' : 'warn'}
          title={texts.deviationRules[deviation.rule]}
        >
          {words.order.deviation(deviation.deviationId, words.grades[deviation.grade])}
          {deviation.subject ? ` · ${subjectText(deviation.subject, words, texts)}` : ''} ·{' '}
          {formats.instant(deviation.openedAt)}
        </Notice>
      ))}
    </Stack>
  );
}
