import { Button } from '@mantine/core';
import type { WorkItem } from '../../../../contract/reads.js';
import { DueTime } from '../../../ui/due-time.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { taskSubject } from '../../../words/task-subject.js';
import { useMe } from '../../session/me-context.js';
import { useClaim } from '../api/use-claim.js';
import css from './task-list.module.css';

type TaskListProps = { readonly tasks: readonly WorkItem[] };

/** The tasks of one order, narrow enough for the side of its page. */
export function TaskList({ tasks }: TaskListProps) {
  const { words, texts } = useLanguage();
  const me = useMe();
  const claim = useClaim();
  return (
    <ul className={css['list']}>
      {tasks.map((task) => {
        const mine = task.claimedBy?.personId === me.personId;
        const my = task.roles.some((role) => me.roles.includes(role));
        return (
          <li key={task.key}>
            <div className={css['what']}>
              <span>
                <strong>{texts.duties[task.kind]}</strong> {taskSubject(task, words, texts)}{' '}
                {task.overdue ? (
                  <Tag tone="bad" icon="alert">
                    {words.work.overdue}
                  </Tag>
                ) : null}
              </span>
              {my && (mine || !task.claimedBy) ? (
                <Button
                  variant="default"
                  size="xs"
                  flex="none"
                  disabled={claim.isPending}
                  onClick={() => claim.mutate({ task, claim: !mine })}
                >
                  {mine ? words.work.release : words.work.claim}
                </Button>
              ) : null}
            </div>
            <DueTime at={task.dueAt} compact />
            <div className={css['who']}>
              {task.claimedBy
                ? mine
                  ? words.work.mine
                  : words.work.claimedBy(task.claimedBy.name)
                : task.roles.map((role) => texts.roles[role]).join(', ')}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
