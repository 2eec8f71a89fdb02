import { Group } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { CommandType } from '../../../../../domain/order/catalogue.js';
import { paths } from '../../../app/paths.js';
import { useShortcuts } from '../../../scan/use-shortcuts.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import { useTasks } from '../../work/api/use-tasks.js';
import { taskPath } from '../../work/task-path.js';
import { nextDecisions } from '../next-decisions.js';

type DecidedProps = { readonly type: CommandType; readonly orderId: string };

/** It is recorded; what else waits for this person's decision, one key away. */
export function Decided({ type, orderId }: DecidedProps) {
  const { words, texts } = useLanguage();
  const navigate = useNavigate();
  const tasks = useTasks();
  const waiting = nextDecisions(tasks.data?.pages.flatMap((page) => page.items) ?? [], {
    orderId,
    type,
  });
  const next = waiting[0];
  useShortcuts({
    n: () => {
      if (next) void navigate(taskPath(next));
    },
  });
  return (
    <Notice tone="good" title={words.form.recorded(texts.commands[type].title)} urgent>
      <Group gap="sm" mt="xs">
        {next ? (
          <>
            <ButtonLink to={taskPath(next)} variant="filled" mih={44}>
              {words.decision.next(waiting.length)}
            </ButtonLink>
            <span>
              {texts.duties[next.kind]} · {next.orderId} · {words.decision.nextKey}
            </span>
          </>
        ) : (
          <span>{words.decision.noMore}</span>
        )}
        <ButtonLink to={paths.order(orderId)} mih={44}>
          {words.decision.toOrder}
        </ButtonLink>
        <ButtonLink to={paths.work} mih={44}>
          {words.decision.toWork}
        </ButtonLink>
      </Group>
    </Notice>
  );
}
