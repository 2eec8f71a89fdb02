import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { ReactNode } from 'react';
import type { SystemHealth } from '../../../../contract/system.js';
import { paths } from '../../../app/paths.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';

type WorkPanelProps = { readonly health: SystemHealth };

/** Does the work go on: entries that wait, deadlines, orders that run and answer. */
export function WorkPanel({ health }: WorkPanelProps) {
  const { words, formats } = useLanguage();
  const { pending, overdue, workflows, awaitingQuality } = health;
  return (
    <Panel title={words.system.work}>
      <Facts
        rows={[
          [words.system.pending, formats.number(pending.commands)],
          ...(pending.commands > 0
            ? ([
                [
                  words.system.oldest,
                  words.system.seconds(formats.number(pending.oldestSeconds, 0)),
                ],
              ] as const)
            : []),
          [words.system.tooLong, formats.number(pending.tooLong)],
          [
            words.system.overdue,
            [formats.number(overdue.orders), overdue.oldestAt && formats.instant(overdue.oldestAt)]
              .filter(Boolean)
              .join(' · '),
          ],
          [words.system.awaitingQuality, orders(awaitingQuality)],
          ...(workflows
            ? ([
                [words.system.openOrders, formats.number(workflows.openOrders)],
                [words.system.missing, orders(workflows.missing)],
                [words.system.notAnswering, orders(workflows.notAnswering)],
                [words.system.toBeMoved, formats.number(workflows.toBeMoved)],
              ] as const)
            : ([[words.system.openOrders, words.system.unknown]] as const)),
        ]}
      />
    </Panel>
  );

  function orders(ids: readonly string[]): ReactNode {
    if (ids.length === 0) return formats.number(0);
    return ids.map((orderId) => (
      <Anchor key={orderId} component={Link} to={paths.order(orderId)} mr="sm">
        {orderId}
      </Anchor>
    ));
  }
}
