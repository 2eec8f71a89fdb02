import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { clockStore } from '../../../clock/clock-store.js';
import { useLanguage } from '../../../words/language.js';
import type { Draft } from '../draft-store.js';
import { useForm } from '../form-context.js';
import { wallOf } from '../wall-now.js';
import { DateField } from '../widgets/date-field.js';

type PerformedAtProps = {
  readonly draft: Draft;
  readonly isLate: boolean;
  readonly change: (part: Partial<Draft>) => void;
};

/** When it was done: now, unless said otherwise; a late entry says why. */
export function PerformedAt({ draft, isLate, change }: PerformedAtProps) {
  const { words, zone } = useLanguage();
  const { locked, issues, serverIssues } = useForm();
  const wrong = issues.some((issue) => issue.path === 'performedAt');
  if (draft.performedAt === null)
    return (
      <Group gap="sm">
        <Text>{words.form.doneNow}</Text>
        <Button
          variant="default"
          size="compact-sm"
          disabled={locked}
          onClick={() => change({ performedAt: wallOf(clockStore.now(), zone) })}
        >
          {words.form.doneEarlier}
        </Button>
      </Group>
    );
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end">
        <DateField
          label={words.form.performedAt}
          description={words.form.zone(zone)}
          value={draft.performedAt}
          disabled={locked}
          error={serverIssues.get('performedAt') ?? (wrong ? words.form.wrong : undefined)}
          change={(performedAt) => change({ performedAt })}
          withTime
        />
        <Button
          variant="default"
          disabled={locked}
          onClick={() => change({ performedAt: null, lateEntryReason: '' })}
        >
          {words.form.now}
        </Button>
      </Group>
      {isLate ? (
        <TextInput
          label={words.form.lateReason}
          description={words.form.lateHelp}
          value={draft.lateEntryReason}
          disabled={locked}
          error={serverIssues.get('lateEntryReason')}
          onChange={(event) => change({ lateEntryReason: event.currentTarget.value })}
        />
      ) : null}
    </Stack>
  );
}
