import { List } from '@mantine/core';
import type { OrderView } from '../../../../contract/reads.js';
import { refusal } from '../../../../../domain/refusal.js';
import { useMe } from '../../session/me-context.js';
import { Notice } from '../../../ui/notice.js';
import { isCommandTitle } from '../../../words/is-command-title.js';
import { useLanguage } from '../../../words/language.js';
import { refusalSentence } from '../../../words/refusal-sentence.js';
import { ReleaseForm } from './release-form.js';

type DivergenceNoticeProps = {
  readonly orderId: string;
  readonly divergence: OrderView['divergence'];
};

/** The record came back from an older copy: what is missing in it, while the order waits for quality assurance. */
export function DivergenceNotice({ orderId, divergence }: DivergenceNoticeProps) {
  const { texts, formats } = useLanguage();
  const me = useMe();
  if (!divergence) return null;
  const { foundAt: since, entries } = divergence;
  const why = refusal('awaitingQualityAssurance', { since, entries: entries.length });
  return (
    <Notice tone="bad">
      {refusalSentence(why, texts, formats)}
      <List size="sm">
        {entries.map(({ commandId, commandType, performedAt }) => (
          <List.Item key={commandId}>
            {commandType !== null && isCommandTitle(commandType, texts)
              ? texts.commands[commandType].title
              : commandId}
            {performedAt === null ? '' : ` · ${formats.instant(performedAt)}`}
          </List.Item>
        ))}
      </List>
      {me.roles.includes('qualityAssurance') ? (
        <ReleaseForm orderId={orderId} divergenceId={divergence.divergenceId} />
      ) : null}
    </Notice>
  );
}
