import { Table, Text } from '@mantine/core';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { eventSentence } from '../../../words/event-sentence.js';
import { useLanguage } from '../../../words/language.js';
import type { DecisionSubject } from '../decision-subject.js';
import { secondPersons } from '../second-persons.js';

type SecondPersonsPanelProps = { readonly subject: Omit<DecisionSubject, 'now'> };

/** Who entered what needed two people, and who confirmed it. */
export function SecondPersonsPanel({ subject }: SecondPersonsPanelProps) {
  const { words, texts, formats } = useLanguage();
  const rows = secondPersons(subject);
  return (
    <Panel title={words.decision.secondPersons}>
      {rows.length === 0 ? (
        <Text c="var(--ink-soft)">{words.decision.noSecondPersons}</Text>
      ) : (
        <Table verticalSpacing={4}>
          <TableHead names={[words.correction.entry, words.work.who, words.decision.confirmedBy]} />
          <Table.Tbody>
            {rows.map(({ entry, confirmed }) => (
              <Table.Tr key={entry.happened.revision}>
                <Table.Td>
                  {eventSentence(entry.happened.event, { texts, words, formats })}
                </Table.Td>
                <Table.Td>{entry.personName ?? words.history.somebody}</Table.Td>
                <Table.Td>
                  {confirmed ? (
                    `${confirmed.personName ?? words.history.somebody} · ${formats.short(confirmed.happened.performedAt)}`
                  ) : (
                    <Tag tone="warn" icon="alert">
                      {words.order.notYet}
                    </Tag>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}
