import { Stack } from '@mantine/core';
import { appointmentDoubt } from '../../../../../domain/order/appointments.js';
import { discardState } from '../../../../../domain/order/discarding.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Facts } from '../../../ui/facts.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { clinicTime } from '../clinic-time.js';
import { containerTone } from '../container-tone.js';
import { qcRows } from '../qc-rows.js';
import { sessionTone } from '../session-tone.js';
import type { SessionRow } from '../session-windows.js';
import { ProductFacts } from './product-facts.js';
import css from './sessions-panel.module.css';
import { SessionResults } from './session-results.js';
import { sessionWindowFacts } from './session-window-facts.js';

type SessionCardProps = {
  readonly row: SessionRow;
  readonly state: PlacedOrder;
  /** Where the results stand beside it anyway. */
  readonly plain?: boolean;
};

/** One session: when, in which window, with which product, and what was given. */
export function SessionCard({ row, state, plain = false }: SessionCardProps) {
  const speech = useLanguage();
  const { words, texts, formats } = speech;
  const { session } = row;
  const { product, administration, confirmation } = session;
  const doubt = appointmentDoubt(state, session);
  const doses = administration?.doses.reduce((sum, dose) => sum + dose.ml, 0);
  return (
    <Stack gap="xs">
      <div className={css['head']}>
        {plain ? null : <strong>{words.sessions.number(session.number)}</strong>}
        <Tag tone={sessionTone[session.status]}>{texts.sessionStatuses[session.status]}</Tag>
      </div>
      {doubt ? (
        <Tag tone="warn" icon="alert">
          {words.sessions.inDoubt(texts.doubts[doubt.reason])}
        </Tag>
      ) : null}
      <Facts
        rows={
          administration
            ? ([
                [words.sessions.administered, formats.short(administration.administeredAt)],
                [words.sessions.dose, `${formats.number(doses ?? 0)} mL`],
              ] as const)
            : ([
                ...sessionWindowFacts(row, { words, formats }),
                [
                  words.sessions.planned,
                  session.plannedAt
                    ? clinicTime(session.plannedAt, state.clinic.zone, speech)
                    : words.order.notYet,
                ],
                ...(confirmation
                  ? ([[words.care.confirmedFit, formats.short(confirmation.confirmedAt)]] as const)
                  : []),
              ] as const)
        }
      />
      {product ? (
        <ProductFacts
          session={session}
          product={product}
          identityValidMinutes={state.protocol.session.identityValidMinutes}
        />
      ) : null}
      {session.discarded.map(({ product: gone }) => (
        <div key={gone.batchNumber}>
          {gone.batchNumber}{' '}
          <Tag tone={containerTone[discardState(gone)]}>
            {words.containerStatus[discardState(gone)]}
          </Tag>
        </div>
      ))}
      {product && !plain ? (
        <SessionResults
          rows={qcRows({
            panel: state.protocol.panel,
            product: 'session',
            results: state.results,
            sampleCode: product.sampleCode,
            sampledAt: product.formulatedAt,
          })}
        />
      ) : null}
    </Stack>
  );
}
