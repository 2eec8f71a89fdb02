import { Stack } from '@mantine/core';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { DueTime } from '../../../ui/due-time.js';
import { Facts } from '../../../ui/facts.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { qcRows } from '../qc-rows.js';
import { sessionTone } from '../session-tone.js';
import type { SessionRow } from '../session-windows.js';
import css from './sessions-panel.module.css';
import { SessionResults } from './session-results.js';

type SessionCardProps = { readonly row: SessionRow; readonly state: PlacedOrder };

/** One session: when, in which window, with which product, and what was given. */
export function SessionCard({ row: { session, window }, state }: SessionCardProps) {
  const { words, texts, formats } = useLanguage();
  const { product, administration, authorisation } = session;
  const identity = session.identities.at(-1);
  const doses = administration?.doses.reduce((sum, dose) => sum + dose.ml, 0);
  const plannedFor = session.plannedAt ? formats.short(session.plannedAt) : words.order.notYet;
  return (
    <Stack gap="xs">
      <div className={css['head']}>
        <strong>{words.sessions.number(session.number)}</strong>
        <Tag tone={sessionTone[session.status]}>{texts.sessionStatuses[session.status]}</Tag>
      </div>
      <Facts
        rows={[
          [words.sessions.planned, plannedFor],
          ...(window
            ? ([
                [
                  words.sessions.window,
                  `${formats.date(window.from)} – ${formats.date(window.to)}`,
                ],
              ] as const)
            : []),
          ...(product ? ([[words.sessions.batch, product.batchNumber]] as const) : []),
          ...(product && !administration
            ? ([
                [words.sessions.expires, <DueTime key="expires" at={product.expiresAt} compact />],
              ] as const)
            : []),
          ...(identity && !administration
            ? ([[words.sessions.identity, formats.short(identity.confirmedAt)]] as const)
            : []),
          ...(authorisation && !administration
            ? ([
                [
                  words.sessions.authorised,
                  <DueTime key="authorised" at={authorisation.validUntil} compact />,
                ],
              ] as const)
            : []),
          ...(administration
            ? ([
                [words.sessions.administered, formats.short(administration.administeredAt)],
                [words.sessions.dose, `${formats.number(doses ?? 0)} mL`],
              ] as const)
            : []),
        ]}
      />
      {product ? (
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
