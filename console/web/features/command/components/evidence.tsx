import { Stack } from '@mantine/core';
import type { CommandType } from '../../../../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { InterruptionsPanel } from '../../order/components/interruptions-panel.js';
import { QcTable } from '../../order/components/qc-table.js';
import { TransportPanel } from '../../order/components/transport-panel.js';
import { qcRows } from '../../order/qc-rows.js';
import { evidenceFor } from '../evidence-for.js';

type EvidenceProps = { readonly type: CommandType; readonly state: PlacedOrder };

/** What a decision rests on, before the decision: exceptions on top, then specification against result. */
export function Evidence({ type, state }: EvidenceProps) {
  const evidence = evidenceFor(type, state);
  if (!evidence) return null;
  return (
    <Stack gap="sm">
      <InterruptionsPanel state={state} />
      {evidence.kind === 'transport' ? (
        <TransportPanel state={state} />
      ) : (
        <QcTable
          rows={qcRows({
            panel: state.protocol.panel,
            results: state.results,
            product: evidence.product,
            sampleCode: evidence.sampleCode,
            sampledAt: evidence.sampledAt,
          })}
        />
      )}
    </Stack>
  );
}
