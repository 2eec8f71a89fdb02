import { Stack } from '@mantine/core';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { QcTable } from '../../order/components/qc-table.js';
import { SessionsPanel } from '../../order/components/sessions-panel.js';
import { SessionCard } from '../../order/components/session-card.js';
import { qcRows } from '../../order/qc-rows.js';
import { sessionRows } from '../../order/session-windows.js';

type SessionEvidenceProps = {
  readonly state: PlacedOrder;
  readonly sessionId: string | undefined;
};

/** The session that is decided on, and its product against the specification; all of them while none is chosen. */
export function SessionEvidence({ state, sessionId }: SessionEvidenceProps) {
  const { words } = useLanguage();
  const row = sessionRows(state).find(({ session }) => session.sessionId === sessionId);
  if (!row) return <SessionsPanel state={state} />;
  const { product } = row.session;
  return (
    <Stack gap="md">
      <Panel title={words.sessions.number(row.session.number)}>
        <SessionCard row={row} state={state} plain />
      </Panel>
      {product ? (
        <Panel title={words.qc.title} aside={words.qc.sample(product.sampleCode)}>
          <QcTable
            rows={qcRows({
              panel: state.protocol.panel,
              product: 'session',
              results: state.results,
              sampleCode: product.sampleCode,
              sampledAt: product.formulatedAt,
            })}
          />
        </Panel>
      ) : null}
    </Stack>
  );
}
