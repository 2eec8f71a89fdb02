import { Table } from '@mantine/core';
import type { WorkItem } from '../../../../contract/reads.js';
import { TableHead } from '../../../ui/table-head.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import { TaskRow } from './task-row.js';
import css from './task-table.module.css';

type TaskTableProps = {
  readonly tasks: readonly WorkItem[];
  /** On the order's own page the order is not said again. */
  readonly ofOneOrder?: boolean;
};

/** Tasks with what, which order, when, and who has them. */
export function TaskTable({ tasks, ofOneOrder = false }: TaskTableProps) {
  const { words } = useLanguage();
  return (
    <WideTable minWidth={ofOneOrder ? 420 : 720}>
      <Table verticalSpacing="xs" className={css['table'] ?? ''}>
        <TableHead
          names={[
            words.work.task,
            ofOneOrder ? null : words.board.order,
            words.work.due,
            words.work.who,
          ]}
        />
        <Table.Tbody>
          {tasks.map((task) => (
            <TaskRow key={`${task.orderId} ${task.key}`} task={task} ofOneOrder={ofOneOrder} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
