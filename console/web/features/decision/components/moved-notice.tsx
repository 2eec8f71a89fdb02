import { Button, Stack } from '@mantine/core';
import { refusal } from '../../../../../domain/refusal.js';
import type { OrderView } from '../../../../contract/reads.js';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import { refusalSentence } from '../../../words/refusal-sentence.js';
import type { CommandForm } from '../../command/use-command-form.js';
import type { DecisionLook } from '../use-decision.js';
import { EntryList } from './entry-list.js';

type MovedNoticeProps = {
  readonly form: CommandForm;
  readonly decision: DecisionLook;
  readonly view: OrderView;
};

/** What the decision rests on has moved while the page was open: only that must be looked at again. */
export function MovedNotice({ form, decision, view }: MovedNoticeProps) {
  const { words, texts, formats } = useLanguage();
  const { moved, changes } = decision;
  // Only what is on the screen has been looked at: the history may be a moment behind the order.
  const isShown = changes.at(-1)?.happened.revision === view.revision;
  const sentences = moved.map((section) =>
    refusalSentence(refusal('staleRevision', { section }), texts, formats),
  );
  return (
    <Notice tone="warn" title={sentences.join(' ')} urgent>
      <Stack gap="xs">
        <EntryList entries={changes} />
        <div>
          <Button
            variant="default"
            disabled={!isShown}
            onClick={() => form.lookedAgain(view.revision)}
          >
            {words.form.lookedAgain}
          </Button>
        </div>
      </Stack>
    </Notice>
  );
}
