import { Button, Group, Textarea } from '@mantine/core';
import { isFailure } from '../../../api/http.js';
import { Notice } from '../../../ui/notice.js';
import { failureSentence } from '../../../words/failure-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { useRelease } from '../api/use-release.js';

type ReleaseFormProps = { readonly orderId: string; readonly divergenceId: string };

const shortestReason = 10;

/** What was found and done about the missing entries; with it the order goes on. */
export function ReleaseForm({ orderId, divergenceId }: ReleaseFormProps) {
  const { words } = useLanguage();
  const release = useRelease(orderId);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const reason = new FormData(event.currentTarget).get('reason');
        if (typeof reason === 'string') release.mutate({ divergenceId, reason });
      }}
    >
      <Textarea
        name="reason"
        label={words.release.reason}
        description={words.release.help}
        minLength={shortestReason}
        maxLength={2_000}
        required
        autosize
        minRows={2}
      />
      <Group mt="xs">
        <Button type="submit" mih={44} loading={release.isPending}>
          {words.release.action}
        </Button>
      </Group>
      {isFailure(release.error) ? (
        <Notice tone="bad" urgent>
          {failureSentence(release.error, words)}
        </Notice>
      ) : null}
    </form>
  );
}
