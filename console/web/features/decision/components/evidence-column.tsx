import { Stack } from '@mantine/core';
import { catalogue, type CommandType } from '../../../../../domain/order/catalogue.js';
import type { Section } from '../../../../../domain/order/sections.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import type { HistoryEntry, OrderView } from '../../../../contract/reads.js';
import { useLanguage } from '../../../words/language.js';
import { BankPanel } from '../../order/components/bank-panel.js';
import { CulturePanel } from '../../order/components/culture-panel.js';
import { DeviationsPanel } from '../../order/components/deviations-panel.js';
import { GenealogyPanel } from '../../order/components/genealogy-panel.js';
import { InterruptionsPanel } from '../../order/components/interruptions-panel.js';
import { PrescriptionPanel } from '../../order/components/prescription-panel.js';
import { QcPanel } from '../../order/components/qc-panel.js';
import { TransportPanel } from '../../order/components/transport-panel.js';
import { EvidenceOf } from './evidence-of.js';
import { InterruptionsTold } from './interruptions-told.js';
import { SecondPersonsPanel } from './second-persons-panel.js';
import { SessionEvidence } from './session-evidence.js';

type EvidenceColumnProps = {
  readonly type: CommandType;
  readonly view: OrderView;
  readonly state: PlacedOrder;
  readonly history: readonly HistoryEntry[];
  readonly moved: readonly Section[];
  readonly sessionId: string | undefined;
};

/** The evidence of a decision: the panels of the sections its command reads; one that moved says so. */
export function EvidenceColumn(props: EvidenceColumnProps) {
  const { words } = useLanguage();
  const { type, view, state, history, moved, sessionId } = props;
  const { reads } = catalogue[type];
  const of = (...sections: readonly Section[]) => ({
    shown: sections.some((section) => reads.includes(section)),
    moved: sections.some((section) => moved.includes(section)),
  });
  return (
    <Stack gap="md" component="section" aria-label={words.decision.evidence}>
      <EvidenceOf {...of('sessions')}>
        <SessionEvidence state={state} sessionId={sessionId} />
      </EvidenceOf>
      <EvidenceOf {...of('quality')}>
        <QcPanel state={state} />
      </EvidenceOf>
      <EvidenceOf {...of('bank')}>
        <BankPanel state={state} />
      </EvidenceOf>
      <EvidenceOf {...of('culture')}>
        <CulturePanel state={state} forecast={view.forecast} />
      </EvidenceOf>
      <EvidenceOf {...of('culture')}>
        <GenealogyPanel state={state} />
      </EvidenceOf>
      <EvidenceOf {...of('collection', 'intake')}>
        <TransportPanel state={state} />
      </EvidenceOf>
      <EvidenceOf {...of('prescription')}>
        <PrescriptionPanel state={state} />
      </EvidenceOf>
      <EvidenceOf {...of('interruptions')}>
        <Stack gap="md">
          <InterruptionsPanel state={state} />
          <DeviationsPanel state={state} />
          <InterruptionsTold history={history} />
        </Stack>
      </EvidenceOf>
      <SecondPersonsPanel subject={{ type, state, history, sessionId }} />
    </Stack>
  );
}
