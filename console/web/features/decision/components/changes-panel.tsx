import { Text } from '@mantine/core';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import type { DecisionLook } from '../use-decision.js';
import { EntryList } from './entry-list.js';

type ChangesPanelProps = { readonly decision: DecisionLook };

/** What happened to the order since this person last looked at it here. */
export function ChangesPanel({ decision: { sinceLook } }: ChangesPanelProps) {
  const { words } = useLanguage();
  return (
    <Panel title={words.decision.sinceLook}>
      {sinceLook && sinceLook.length > 0 ? (
        <EntryList entries={sinceLook} />
      ) : (
        <Text c="var(--ink-soft)">
          {sinceLook ? words.decision.nothingSince : words.decision.firstLook}
        </Text>
      )}
    </Panel>
  );
}
