import { Button, Group } from '@mantine/core';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import type { Draft } from '../draft-store.js';

type RestoredDraftProps = { readonly draft: Draft; readonly discard: () => void };

/** What was typed earlier is here again; it can be thrown away. */
export function RestoredDraft({ draft, discard }: RestoredDraftProps) {
  const { words, formats } = useLanguage();
  if (draft.sent) return null;
  return (
    <Notice tone="neutral">
      <Group gap="sm">
        {words.form.restored(formats.short(draft.savedAt))}
        <Button variant="default" size="compact-sm" onClick={discard}>
          {words.form.discard}
        </Button>
      </Group>
    </Notice>
  );
}
