import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Panel } from '../../../ui/panel.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { qcRows } from '../qc-rows.js';
import { QcTable } from './qc-table.js';

type QcPanelProps = { readonly state: PlacedOrder };

/** Quality control of the bank: specification against result, and what is still due. */
export function QcPanel({ state }: QcPanelProps) {
  const { words, formats } = useLanguage();
  const { bank, qcDecision } = state;
  if (!bank) return null;
  const rows = qcRows({
    panel: state.protocol.panel,
    product: 'bank',
    results: state.results,
    sampleCode: bank.sampleCode,
    sampledAt: bank.frozenAt,
  });
  return (
    <Panel
      title={words.qc.title}
      aside={
        qcDecision ? (
          <Tag
            tone={qcDecision.outcome === 'accept' ? 'good' : 'bad'}
            icon={qcDecision.outcome === 'accept' ? 'check' : 'cross'}
          >
            {words.qc.decision[qcDecision.outcome]} · {formats.short(qcDecision.at)}
          </Tag>
        ) : (
          words.qc.sample(bank.sampleCode)
        )
      }
    >
      <QcTable rows={rows} />
    </Panel>
  );
}
