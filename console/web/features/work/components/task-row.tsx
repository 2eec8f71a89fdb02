import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { WorkItem } from '../../../../contract/reads.js';
import { DueTime } from '../../../ui/due-time.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { taskSubject } from '../../../words/task-subject.js';
import { useMe } from '../../session/me-context.js';
import { useClaim } from '../api/use-claim.js';
import { taskPath } from '../task-path.js';

type TaskRowProps = { readonly task: WorkItem; readonly ofOneOrder: boolean };

/** One task: its name opens the order with the form that fulfils it. */
export function TaskRow({ task, ofOneOrder }: TaskRowProps) {
  const { words, texts } = useLanguage();
  const me = useMe();
  const claim = useClaim();
  const mine = task.claimedBy?.personId === me.personId;
  const my = task.roles.some((role) => me.roles.includes(role));
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs">
          <Anchor component={Link} to={taskPath(task)} fw={600}>
            {texts.duties[task.kind]}
          </Anchor>
          {task.subject ? <Text c="var(--ink-soft)">{taskSubject(task, words, texts)}</Text> : null}
          {task.overdue ? (
            <Tag tone="bad" icon="alert">
              {words.work.overdue}
            </Tag>
          ) : null}
        </Group>
      </Table.Td>
      {ofOneOrder ? null : (
        <Table.Td>
          <Text fw={560} component="span">
            {task.orderId}
          </Text>
          <Text size="xs" c="var(--ink-soft)">
            {texts.stages[task.stage]} · {task.clinicName}
          </Text>
        </Table.Td>
      )}
      <Table.Td>
        <DueTime at={task.dueAt} compact />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm">
            {task.claimedBy
              ? mine
                ? words.work.mine
                : task.claimedBy.name
              : task.roles.map((role) => texts.roles[role]).join(', ')}
          </Text>
          {my || !task.escalatesTo.some((role) => me.roles.includes(role)) ? null : (
            <Tag tone="warn" icon="alert">
              {words.work.escalated}
            </Tag>
          )}
          {my && (mine || !task.claimedBy) ? (
            <Button
              variant="default"
              size="xs"
              flex="none"
              loading={claim.isPending}
              onClick={() => claim.mutate({ task, claim: !mine })}
            >
              {mine ? words.work.release : words.work.claim}
            </Button>
          ) : null}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
