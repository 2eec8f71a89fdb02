import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import type { QualityOccurrence } from '../../../../contract/quality.js';
import { paths } from '../../../app/paths.js';
import { useLanguage } from '../../../words/language.js';
import { occurrenceTitle } from '../matter-words.js';
import css from './occurrences.module.css';
import { MatterRow } from './matter-row.js';
import { ToldOrders } from './told-orders.js';

type OccurrenceRowsProps = { readonly occurrence: QualityOccurrence; readonly marked: boolean };

/** What came from one thing that happened: a heading with the order, and a row for each matter. */
export function OccurrenceRows({ occurrence, marked }: OccurrenceRowsProps) {
  const { words, texts, formats } = useLanguage();
  const { key, orderId, occurredAt, stage, clinicName, attempt, matters, flagged } = occurrence;
  return (
    <Table.Tbody
      id={`occurrence-${key}`}
      className={`${css['group']} ${marked ? css['marked'] : ''}`}
    >
      <Table.Tr className={css['head'] ?? ''}>
        <Table.Th colSpan={7} scope="rowgroup">
          <span className={css['name']}>
            <span className={css['title']}>{occurrenceTitle(matters, words, texts)}</span>
            <Anchor component={Link} to={paths.order(orderId)} fw={600}>
              {orderId}
            </Anchor>
            <span className={css['soft']}>
              {texts.stages[stage]} · {clinicName}
              {attempt > 1 ? ` · ${words.board.attempt(attempt)}` : ''}
            </span>
            <time className={css['soft']} dateTime={occurredAt}>
              {formats.short(occurredAt)}
            </time>
          </span>
          {flagged.length > 0 ? <ToldOrders told={flagged} /> : null}
        </Table.Th>
      </Table.Tr>
      {matters.map((matter) => (
        <MatterRow key={matter.matterId} orderId={orderId} matter={matter} />
      ))}
    </Table.Tbody>
  );
}
