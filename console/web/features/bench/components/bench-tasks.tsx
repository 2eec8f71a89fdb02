import { Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { WorkItem } from '../../../../contract/reads.js';
import { paths } from '../../../app/paths.js';
import { DueTime } from '../../../ui/due-time.js';
import { useLanguage } from '../../../words/language.js';
import { subjectText } from '../../../words/subject-text.js';
import { isSignedDecision } from '../../decision/is-signed-decision.js';
import { aboutOf } from '../../work/task-path.js';
import css from './bench.module.css';

type BenchTasksProps = { readonly tasks: readonly WorkItem[] };

/** No more than fit under the scan: the rest is in my work. */
const shown = 8;

/** What is due next, for those who have nothing to scan. */
export function BenchTasks({ tasks }: BenchTasksProps) {
  const { words, texts } = useLanguage();
  const due = tasks.filter((task) => !isSignedDecision(task.command)).slice(0, shown);
  return (
    <section aria-label={words.bench.due}>
      <Title order={2} mb="xs">
        {words.bench.due}
      </Title>
      {due.length === 0 ? <Text>{words.bench.nothingDue}</Text> : null}
      <ul className={css['tasks']}>
        {due.map((task) => (
          <li key={task.key}>
            <Link
              className={css['task']}
              to={paths.benchForm(task.orderId, task.command, aboutOf(task.subject))}
            >
              <strong>
                {texts.duties[task.kind]} {subjectText(task.subject, words, texts)}
              </strong>
              <span>{task.orderId}</span>
              <DueTime at={task.dueAt} compact />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
