import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useNow } from '../../../clock/use-now.js';
import { Empty } from '../../../ui/empty.js';
import { Failed } from '../../../ui/failed.js';
import { MoreButton } from '../../../ui/more-button.js';
import { SetUpHint } from '../../administration/components/set-up-hint.js';
import { useLanguage } from '../../../words/language.js';
import { useTasks } from '../api/use-tasks.js';
import { groupTasks } from '../grouping.js';
import { TaskTable } from './task-table.js';

const groups = ['overdue', 'today', 'later'] as const;

/** What needs me now? A task opens the page that shows its evidence; nothing is decided in this list. */
export function WorkPage() {
  const { words } = useLanguage();
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{words.work.title}</Title>
        <Text c="var(--ink-soft)">{words.work.lead}</Text>
      </div>
      <Tasks />
    </Stack>
  );
}

function Tasks() {
  const { words, zone } = useLanguage();
  const tasks = useTasks();
  const now = useNow(30_000);
  if (tasks.isPending)
    return (
      <Stack gap="sm" aria-busy="true" role="status" aria-label={words.shell.loading}>
        <Skeleton height={56} />
        <Skeleton height={56} />
        <Skeleton height={56} />
      </Stack>
    );
  if (tasks.isError && !tasks.data)
    return <Failed error={tasks.error} retry={() => void tasks.refetch()} />;
  const items = tasks.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <Empty title={words.work.empty}>
        {words.work.emptyHint}
        <SetUpHint />
      </Empty>
    );
  const grouped = groupTasks(items, now, zone);
  return (
    <Stack gap="lg">
      {groups
        .filter((group) => grouped[group].length > 0)
        .map((group) => (
          <section key={group} aria-label={words.work.groups[group]}>
            <Title order={2} mb="xs">
              {words.work.groups[group]} ({grouped[group].length})
            </Title>
            <TaskTable tasks={grouped[group]} />
          </section>
        ))}
      <MoreButton list={tasks} />
    </Stack>
  );
}
