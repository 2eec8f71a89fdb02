import { Grid, Skeleton, Stack, Title } from '@mantine/core';
import { useParams } from 'react-router';
import type { OrderView } from '../../../../contract/reads.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Failed } from '../../../ui/failed.js';
import { useLanguage } from '../../../words/language.js';
import { useOrder } from '../api/use-order.js';
import { AdverseEventsPanel } from './adverse-events-panel.js';
import { BankPanel } from './bank-panel.js';
import { CulturePanel } from './culture-panel.js';
import { DivergenceNotice } from './divergence-notice.js';
import { ExcursionsPanel } from './excursions-panel.js';
import { FollowUpPanel } from './follow-up-panel.js';
import { HistoryPanel } from './history-panel.js';
import { JustRecorded } from './just-recorded.js';
import { DeviationsPanel } from './deviations-panel.js';
import { InterruptionsBanner } from './interruptions-banner.js';
import { NextActions } from './next-actions.js';
import { OrderForm } from './order-form.js';
import { OrderHead } from './order-head.js';
import { OrderTasks } from './order-tasks.js';
import { PrescriptionPanel } from './prescription-panel.js';
import { QcPanel } from './qc-panel.js';
import { SerologyPanel } from './serology-panel.js';
import { SessionsPanel } from './sessions-panel.js';
import { StageStepper } from './stage-stepper.js';
import { TransportPanel } from './transport-panel.js';
import { TroublesPanel } from './troubles-panel.js';

/** What happened to this order, and what is next? */
export function OrderPage() {
  const { orderId = '' } = useParams();
  const { words } = useLanguage();
  const order = useOrder(orderId);
  if (order.isPending)
    return (
      <Stack gap="md" aria-busy="true" role="status" aria-label={words.shell.loading}>
        <Title order={1}>{orderId}</Title>
        <Skeleton height={56} />
        <Skeleton height={40} />
        <Skeleton height={320} />
      </Stack>
    );
  if (!order.data) return <Failed page error={order.error} retry={() => void order.refetch()} />;
  const { state } = order.data;
  if (state.stage === 'new')
    return <Failed page error={undefined} retry={() => void order.refetch()} />;
  return <PlacedOrderPage key={orderId} view={order.data} state={state} />;
}

type PlacedOrderPageProps = { readonly view: OrderView; readonly state: PlacedOrder };

function PlacedOrderPage({ view, state }: PlacedOrderPageProps) {
  return (
    <Stack gap="md">
      <OrderHead view={view} state={state} />
      <JustRecorded />
      <DivergenceNotice orderId={state.orderId} divergence={view.divergence} />
      <StageStepper stage={state.stage} />
      <InterruptionsBanner state={state} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <Stack gap="md">
            <NextActions view={view} />
            <OrderTasks tasks={view.tasks} />
            <PrescriptionPanel state={state} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <Stack gap="md">
            <AdverseEventsPanel state={state} />
            <SessionsPanel state={state} />
            <FollowUpPanel state={state} />
            <CulturePanel state={state} forecast={view.forecast} />
            <TroublesPanel state={state} />
            <QcPanel state={state} />
            <BankPanel state={state} />
            <SerologyPanel state={state} />
            <TransportPanel state={state} />
            <ExcursionsPanel state={state} />
            {state.deviations.length > 0 ? <DeviationsPanel state={state} /> : null}
            <HistoryPanel view={view} />
          </Stack>
        </Grid.Col>
      </Grid>
      <OrderForm view={view} />
    </Stack>
  );
}
