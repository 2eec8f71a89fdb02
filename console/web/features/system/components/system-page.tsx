import { Grid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Failed } from '../../../ui/failed.js';
import { Notice } from '../../../ui/notice.js';
import type { Words } from '../../../words/words.js';
import { useLanguage } from '../../../words/language.js';
import { useSystemHealth } from '../api/use-system-health.js';
import { troublesOf, type Trouble } from '../troubles.js';
import { IncidentsPanel } from './incidents-panel.js';
import { PartsPanel } from './parts-panel.js';
import { VersionsPanel } from './versions-panel.js';
import { WorkPanel } from './work-panel.js';

/** Is the system itself all right? */
export function SystemPage() {
  const { words, formats } = useLanguage();
  const { data: health, error, isPending, refetch } = useSystemHealth();
  if (isPending)
    return (
      <Stack gap="md" aria-busy="true" role="status" aria-label={words.shell.loading}>
        <Title order={1}>{words.system.title}</Title>
        <Skeleton height={48} />
        <Skeleton height={240} />
      </Stack>
    );
  if (!health) return <Failed page error={error} retry={() => void refetch()} />;
  const troubles = troublesOf(health);
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>{words.system.title}</Title>
        <Text c="var(--ink-soft)">{words.system.lookedAt(formats.instant(health.at))}</Text>
      </div>
      {error ? <Failed error={error} /> : null}
      {troubles.length === 0 ? (
        <Notice tone="good" title={words.system.allWell} />
      ) : (
        <Notice tone="bad" title={words.system.trouble} urgent>
          {troubles.map((trouble) => (
            <div key={trouble.kind}>{sentenceOf(trouble, words)}</div>
          ))}
        </Notice>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="md">
            <PartsPanel health={health} />
            <VersionsPanel versions={health.versions} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <WorkPanel health={health} />
        </Grid.Col>
      </Grid>
      <IncidentsPanel incidents={health.incidents} />
    </Stack>
  );
}

const sentenceOf = (trouble: Trouble, { system: { troubles } }: Words): string =>
  'count' in trouble ? troubles[trouble.kind](trouble.count) : troubles[trouble.kind];
