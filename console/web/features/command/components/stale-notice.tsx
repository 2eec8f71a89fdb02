import { Button, Stack } from '@mantine/core';
import type { OrderView } from '../../../../contract/reads.js';
import type { Refusal } from '../../../../../domain/refusal.js';
import { Notice } from '../../../ui/notice.js';
import { eventSentence } from '../../../words/event-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { refusalSentence } from '../../../words/refusal-sentence.js';
import { useHistory } from '../../order/api/use-history.js';
import { useOrder } from '../../order/api/use-order.js';
import { changedSince } from '../changed-since.js';
import type { CommandForm } from '../use-command-form.js';
import css from './stale-notice.module.css';

type StaleNoticeProps = {
  readonly form: CommandForm;
  readonly view: OrderView | null;
  readonly refusal: Refusal;
};

/** What changed since the form was opened; sending waits until the person says that they looked. */
export function StaleNotice({ form, view, refusal }: StaleNoticeProps) {
  const { words, texts, formats } = useLanguage();
  const orderId = view?.state.orderId ?? '';
  const history = useHistory(orderId, orderId !== '');
  const order = useOrder(orderId);
  const changed = changedSince(history.data ?? [], form.draft.basedOnRevision);
  const reread = async () => {
    const [, latest] = await Promise.all([history.refetch(), order.refetch()]);
    if (latest.data) form.lookedAgain(latest.data.revision);
  };
  return (
    <Notice tone="warn" title={refusalSentence(refusal, texts, formats)} urgent>
      <Stack gap="xs">
        <ul className={css['changed']}>
          {changed.map((entry) => (
            <li key={entry.happened.revision}>
              {eventSentence(entry.happened.event, { texts, words, formats })}{' '}
              <span className={css['soft']}>
                {formats.short(entry.happened.performedAt)}
                {entry.personName ? ` · ${entry.personName}` : ''}
              </span>
            </li>
          ))}
        </ul>
        {changed.length > 0 ? (
          <div>
            <Button variant="default" onClick={() => form.lookedAgain(lastRevision())}>
              {words.form.lookedAgain}
            </Button>
          </div>
        ) : (
          <div>
            <Button variant="default" loading={history.isFetching} onClick={() => void reread()}>
              {words.form.readAgain}
            </Button>
          </div>
        )}
      </Stack>
    </Notice>
  );

  /** Only what was shown has been looked at. */
  function lastRevision(): number {
    return changed.at(-1)?.happened.revision ?? form.draft.basedOnRevision;
  }
}
