import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { OrderView } from '../../../../contract/reads.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { namedRefusal } from '../../../words/named-refusal.js';
import { taskPath } from '../../work/task-path.js';
import { actionsInOrder } from '../actions-in-order.js';
import { isUsual } from '../usual-actions.js';
import css from './next-actions.module.css';

type NextActionsProps = { readonly view: OrderView };

/** What this person may do now; what they could do otherwise says why it must wait. */
export function NextActions({ view }: NextActionsProps) {
  const { words, texts, formats } = useLanguage();
  const state = view.state.stage === 'new' ? null : view.state;
  const { open, refused } = actionsInOrder(view.allowedActions);
  const due = new Set(view.tasks.map((task) => task.command));
  const nextOnes = open.filter(({ type }) => !isUsual(type) || due.has(type));
  const usual = open.filter(({ type }) => isUsual(type) && !due.has(type));
  return (
    <Panel title={words.order.next}>
      <Stack gap="xs">
        {open.length === 0 ? <Text c="var(--ink-soft)">{words.order.nothingForYou}</Text> : null}
        {nextOnes.map(({ type }) => button(type, due.has(type) ? 'filled' : 'outline'))}
        {usual.length > 0 ? (
          <div className={css['usual']}>{usual.map(({ type }) => button(type, 'default'))}</div>
        ) : null}
        {refused.length > 0 ? (
          <ul className={css['refused']}>
            {refused.map(({ type, refusal }) => (
              <li key={type}>
                <span className={css['name']}>{texts.commands[type].title}</span>
                {refusal ? (
                  <span>{namedRefusal(refusal, state, { texts, words, formats })}</span>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
      </Stack>
    </Panel>
  );

  function pathOf(type: OrderView['allowedActions'][number]['type']): string {
    const subject = view.tasks.find((task) => task.command === type)?.subject ?? '';
    return taskPath({ orderId: view.state.orderId, command: type, subject });
  }

  function button(
    type: OrderView['allowedActions'][number]['type'],
    variant: 'filled' | 'outline' | 'default',
  ) {
    return (
      <Button
        key={type}
        component={Link}
        to={pathOf(type)}
        variant={variant}
        className={css['action'] ?? ''}
        h="auto"
        mih={44}
        py={11}
      >
        {texts.commands[type].title}
      </Button>
    );
  }
}
