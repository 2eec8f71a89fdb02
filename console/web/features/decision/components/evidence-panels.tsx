import { Stack } from '@mantine/core';
import type { ComponentType } from 'react';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import type { HistoryEntry, OrderView } from '../../../../contract/reads.js';
import { AdverseEventsPanel } from '../../order/components/adverse-events-panel.js';
import { BankPanel } from '../../order/components/bank-panel.js';
import { CulturePanel } from '../../order/components/culture-panel.js';
import { DeviationsPanel } from '../../order/components/deviations-panel.js';
import { ExcursionsPanel } from '../../order/components/excursions-panel.js';
import { FollowUpPanel } from '../../order/components/follow-up-panel.js';
import { GenealogyPanel } from '../../order/components/genealogy-panel.js';
import { InterruptionsPanel } from '../../order/components/interruptions-panel.js';
import { PrescriptionPanel } from '../../order/components/prescription-panel.js';
import { QcPanel } from '../../order/components/qc-panel.js';
import { ReviewsPanel } from '../../order/components/reviews-panel.js';
import { SerologyPanel } from '../../order/components/serology-panel.js';
import { TransportPanel } from '../../order/components/transport-panel.js';
import { TroublesPanel } from '../../order/components/troubles-panel.js';
import { personNames } from '../person-names.js';
import type { EvidencePart } from '../evidence-parts.js';
import { SectionTold } from './section-told.js';
import { SessionEvidence } from './session-evidence.js';

/** What a part of the evidence is made of. */
export type EvidenceProps = {
  readonly view: OrderView;
  readonly state: PlacedOrder;
  readonly history: readonly HistoryEntry[];
  readonly sessionId: string | undefined;
};

/** The panel of every part; a part without one does not compile. */
export const panelOf: Readonly<Record<EvidencePart, ComponentType<EvidenceProps>>> = {
  sessions: SessionEvidence,
  adverseEvents: AdverseEventsPanel,
  followUp: FollowUpEvidence,
  quality: QcPanel,
  reviews: ReviewsEvidence,
  bank: BankPanel,
  culture: CultureEvidence,
  troubles: TroublesPanel,
  genealogy: GenealogyPanel,
  serology: SerologyPanel,
  transport: TransportPanel,
  excursions: ExcursionsPanel,
  prescription: PrescriptionPanel,
  interruptions: InterruptionsEvidence,
};

function ReviewsEvidence({ state, history }: EvidenceProps) {
  return <ReviewsPanel state={state} names={personNames(history)} />;
}

function CultureEvidence({ state, view }: EvidenceProps) {
  return <CulturePanel state={state} forecast={view.forecast} />;
}

function FollowUpEvidence({ state, history }: EvidenceProps) {
  return (
    <Stack gap="md">
      <FollowUpPanel state={state} />
      <SectionTold history={history} section="followUp" />
    </Stack>
  );
}

function InterruptionsEvidence({ state, history }: EvidenceProps) {
  return (
    <Stack gap="md">
      <InterruptionsPanel state={state} withoutDeviations />
      <DeviationsPanel state={state} />
      <SectionTold history={history} section="interruptions" />
    </Stack>
  );
}
