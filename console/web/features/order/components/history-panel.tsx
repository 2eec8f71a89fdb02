import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { Empty } from '../../../ui/empty.js';
import { Failed } from '../../../ui/failed.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import type { OrderView } from '../../../../contract/reads.js';
import { useMe } from '../../session/me-context.js';
import { useHistory } from '../api/use-history.js';
import { correctionOf } from '../correction-path.js';
import css from './history-panel.module.css';
import { HistoryRow } from './history-row.js';

type HistoryPanelProps = { readonly view: OrderView };

const shownAtFirst = 25;

/** Everything that happened, the newest first: who, when, in what role, with which signature. */
export function HistoryPanel({ view }: HistoryPanelProps) {
  const { words } = useLanguage();
  const me = useMe();
  const history = useHistory(view.state.orderId);
  const [all, setAll] = useState(false);
  const newestFirst = [...(history.data ?? [])].sort(
    (a, b) => b.happened.revision - a.happened.revision,
  );
  const shown = all ? newestFirst : newestFirst.slice(0, shownAtFirst);
  return (
    <Panel
      title={words.history.title}
      aside={history.data ? words.history.count(history.data.length) : null}
    >
      {history.isPending ? <Skeleton height={120} /> : null}
      {history.isError && !history.data ? (
        <Failed error={history.error} retry={() => void history.refetch()} />
      ) : null}
      {history.data && newestFirst.length === 0 ? <Empty title={words.history.empty} /> : null}
      <ol className={css['list']}>
        {shown.map((entry) => (
          <HistoryRow
            key={entry.happened.revision}
            entry={entry}
            correction={correctionOf(view, entry, me)}
          />
        ))}
      </ol>
      {newestFirst.length > shown.length ? (
        <Button variant="subtle" size="sm" mt="xs" onClick={() => setAll(true)}>
          {words.history.all(newestFirst.length)}
        </Button>
      ) : null}
    </Panel>
  );
}
