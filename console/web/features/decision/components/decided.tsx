import { Group } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { CommandType } from '../../../../../domain/order/catalogue.js';
import { paths, type About } from '../../../app/paths.js';
import { useShortcuts } from '../../../scan/use-shortcuts.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import { useTasks } from '../../work/api/use-tasks.js';
import { taskPath } from '../../work/task-path.js';
import { useMe } from '../../session/me-context.js';
import { nextDecisions, nextStep } from '../next-decisions.js';

type DecidedProps = {
  readonly type: CommandType;
  readonly orderId: string;
  readonly about: About;
};

/** It is recorded; what else waits for this person's decision, one key away. */
export function Decided({ type, orderId, about }: DecidedProps) {
  const { words, texts } = useLanguage();
  const navigate = useNavigate();
  const tasks = useTasks();
  const { roles } = useMe();
  const all = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const taken = { orderId, type, subject: Object.values(about)[0] ?? '' };
  const waiting = nextDecisions(all, taken, roles);
  const step = nextStep(all, taken, roles);
  const next = waiting[0];
  useShortcuts({
    n: () => {
      if (next) void navigate(taskPath(next));
    },
  });
  return (
    <Notice tone="good" title={words.form.recorded(texts.commands[type].title)} urgent>
      <Group gap="sm" mt="xs">
        {step ? (
          <ButtonLink to={taskPath(step)} variant="filled" mih={44}>
            {texts.duties[step.kind]}
          </ButtonLink>
        ) : null}
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
