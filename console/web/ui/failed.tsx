import { Button, Stack, Title } from '@mantine/core';
import { isFailure } from '../api/http.js';
import { useLanguage } from '../words/language.js';
import { failureSentence } from '../words/failure-sentence.js';
import { Notice } from './notice.js';

type FailedProps = {
  readonly error: unknown;
  readonly retry?: () => void;
  /** It stands in place of a whole page, whose heading it is. */
  readonly page?: boolean;
};

/** What went wrong while reading, in words, with a way to try again. */
export function Failed({ error, retry, page = false }: FailedProps) {
  const { words } = useLanguage();
  return (
    <Stack gap="sm" maw={640}>
      {page ? <Title order={1}>{words.failures.title}</Title> : null}
      <Notice tone="bad" {...(page ? {} : { title: words.failures.title })} urgent>
        {isFailure(error) ? failureSentence(error, words) : words.failures.internal}
      </Notice>
      {retry ? (
        <div>
          <Button variant="default" onClick={retry}>
            {words.failures.retry}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
