import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import type { QualityMatter } from '../../../../contract/quality.js';
import { paths } from '../../../app/paths.js';
import { useNow } from '../../../clock/use-now.js';
import { spanTo } from '../../../format/span.js';
import { DueTime } from '../../../ui/due-time.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { spanText } from '../../../words/span-text.js';
import { useMe } from '../../session/me-context.js';
import { matterPath } from '../matter-path.js';
import { matterClass, matterSubject, matterTitle } from '../matter-words.js';
import { MatterNext } from './matter-next.js';
import css from './occurrences.module.css';

type MatterRowProps = { readonly orderId: string; readonly matter: QualityMatter };

/** One matter: what, about what, of which class, since when, who is next until when, and what it blocks. */
export function MatterRow({ orderId, matter }: MatterRowProps) {
  const { words, texts, formats } = useLanguage();
  const { roles } = useMe();
  const now = useNow(60_000);
  const { kind, openedAt, closedAt, next, blocks, source } = matter;
  const weight = matterClass(matter, words);
  return (
    <Table.Tr className={closedAt === null ? '' : (css['closed'] ?? '')}>
      <Table.Td>
        <span className={css['kind']}>{words.quality.kinds[kind]}</span>
        <Anchor component={Link} to={matterPath(orderId, matter, roles)} fw={560}>
          {matterTitle(matter, words, texts)}
        </Anchor>
      </Table.Td>
      <Table.Td className={css['about'] ?? ''}>
        {source === null ? (
          matterSubject(matter, words, texts)
        ) : (
          <Anchor component={Link} to={paths.order(source)} inherit>
            {source}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>{weight ? <Tag tone={weight.tone}>{weight.text}</Tag> : null}</Table.Td>
      <Table.Td className={css['opened'] ?? ''}>
        <time dateTime={openedAt} title={formats.instant(openedAt)}>
          {formats.short(openedAt)}
        </time>
        {closedAt === null ? (
          <span className={css['kind']}>{spanText(spanTo(openedAt, now), words)}</span>
        ) : null}
      </Table.Td>
      <Table.Td>
        <MatterNext matter={matter} />
      </Table.Td>
      <Table.Td>
        {next ? <DueTime at={next.dueAt} compact /> : null}
        {closedAt === null ? null : (
          <time dateTime={closedAt} title={formats.instant(closedAt)}>
            {formats.short(closedAt)}
          </time>
        )}
      </Table.Td>
      <Table.Td>{blocks === null ? null : words.quality.blocks[blocks]}</Table.Td>
    </Table.Tr>
  );
}
