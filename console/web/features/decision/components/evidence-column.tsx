import { Stack, Text } from '@mantine/core';
import type { CommandType } from '../../../../../domain/order/catalogue.js';
import type { Section } from '../../../../../domain/order/sections.js';
import { useLanguage } from '../../../words/language.js';
import { evidenceOf, standingOf } from '../evidence-parts.js';
import { EvidenceOf } from './evidence-of.js';
import { panelOf, type EvidenceProps } from './evidence-panels.js';
import { SecondPersonsPanel } from './second-persons-panel.js';

type EvidenceColumnProps = EvidenceProps & {
  readonly type: CommandType;
  readonly moved: readonly Section[];
};

/** The evidence of a decision: the panels of the sections its command reads; one that moved says so. */
export function EvidenceColumn({ type, moved, ...evidence }: EvidenceColumnProps) {
  const { words } = useLanguage();
  const { state, history, sessionId } = evidence;
  const parts = evidenceOf(type).map((each) => ({
    ...each,
    standing: standingOf(each.part, state),
    Panel: panelOf[each.part],
  }));
  const missing = new Set(
    parts.filter(({ standing }) => standing === 'missing').map(({ part }) => words.evidence[part]),
  );
  return (
    <Stack gap="md" component="section" aria-label={words.decision.evidence}>
      {parts
        .filter(({ standing }) => standing === 'shown')
        .map(({ part, sections, Panel }) => (
          <EvidenceOf key={part} moved={sections.some((section) => moved.includes(section))}>
            <Panel {...evidence} />
          </EvidenceOf>
        ))}
      {missing.size > 0 ? (
        <Text c="var(--ink-soft)">{words.noEvidence([...missing].join(', '))}</Text>
      ) : null}
      <SecondPersonsPanel subject={{ type, state, history, sessionId }} />
    </Stack>
  );
}
