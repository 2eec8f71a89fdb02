import { Grid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CommandType } from '../../../../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import type { HistoryEntry, OrderView } from '../../../../contract/reads.js';
import type { About } from '../../../app/paths.js';
import { useReference } from '../../../api/use-reference.js';
import { useLanguage } from '../../../words/language.js';
import { FormContext } from '../../command/form-context.js';
import { isLocked } from '../../command/progress.js';
import { serverIssuesOf } from '../../command/server-issues.js';
import { useCommandForm } from '../../command/use-command-form.js';
import { OrderHead } from '../../order/components/order-head.js';
import { useDecision } from '../use-decision.js';
import { DecisionBar } from './decision-bar.js';
import { DecisionSide } from './decision-side.js';
import { Decided } from './decided.js';
import { EvidenceColumn } from './evidence-column.js';

type DecisionProps = {
  readonly type: CommandType;
  readonly view: OrderView;
  readonly state: PlacedOrder;
  readonly history: readonly HistoryEntry[];
  readonly about: About;
};

/** One signed decision: its evidence, what is out of the ordinary, and the signature as one sentence. */
export function Decision({ type, view, state, history, about }: DecisionProps) {
  const { texts, words } = useLanguage();
  const { data: reference } = useReference();
  const [done, setDone] = useState(false);
  const form = useCommandForm({ type, view, about, done: () => setDone(true) });
  const { draft, progress, checked } = form;
  const decision = useDecision({ type, state, history, draft, done });
  return (
    <FormContext
      value={{
        type,
        state,
        reference,
        locked: isLocked(progress),
        issues: checked.issues,
        serverIssues: serverIssuesOf(progress),
      }}
    >
      <section aria-label={words.decision.title}>
        <Stack gap="md">
          <OrderHead view={view} state={state} />
          <div>
            <Title order={2}>{texts.commands[type].title}</Title>
            <Text c="var(--ink-soft)">{texts.commands[type].help}</Text>
          </div>
          {done ? <Decided type={type} orderId={state.orderId} about={about} /> : null}
          <Grid gap="md">
            <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
              <EvidenceColumn
                type={type}
                view={view}
                state={state}
                history={history}
                moved={done ? [] : decision.moved}
                sessionId={decision.sessionId}
              />
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
              {done ? null : (
                <DecisionSide view={view} form={form} type={type} decision={decision} />
              )}
            </Grid.Col>
          </Grid>
          {done ? null : <DecisionBar type={type} view={view} form={form} decision={decision} />}
        </Stack>
      </section>
    </FormContext>
  );
}
