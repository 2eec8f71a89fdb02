import { Text } from '@mantine/core';
import type { WorkItem } from '../../../../contract/reads.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { TaskList } from '../../work/components/task-list.js';

type OrderTasksProps = { readonly tasks: readonly WorkItem[] };

/** Everything this order waits for, from whom, until when. */
export function OrderTasks({ tasks }: OrderTasksProps) {
  const { words } = useLanguage();
  return (
    <Panel title={words.order.tasks}>
      {tasks.length === 0 ? (
        <Text c="var(--ink-soft)">{words.order.noTasks}</Text>
      ) : (
        <TaskList tasks={tasks} />
      )}
    </Panel>
  );
}
