import { Group } from '@mantine/core';
import type { Session, SessionProduct } from '../../../../../domain/order/state.js';
import { addMinutes } from '../../../../../domain/schedule/instants.js';
import { Facts } from '../../../ui/facts.js';
import { Tag } from '../../../ui/tag.js';
import { DueTime } from '../../../ui/due-time.js';
import { useLanguage } from '../../../words/language.js';
import { containerState } from '../../../../../domain/order/discarding.js';
import { containerTone } from '../container-tone.js';
import { shortCode } from '../genealogy.js';
import { temperatureTone } from '../temperature-tone.js';
import css from './sessions-panel.module.css';
import { LifeBar } from './life-bar.js';

type ProductFactsProps = {
  readonly session: Session;
  readonly product: SessionProduct;
  /** Of the protocol: how long a confirmed identity holds. */
  readonly identityValidMinutes: number;
};

/** The product of a session: how long it still lives, what it was made of, the containers it is in. */
export function ProductFacts({ session, product, identityValidMinutes }: ProductFactsProps) {
  const { words, formats } = useLanguage();
  const { administration, authorisation } = session;
  const { dispatch, receipt } = product;
  const identity = session.identities.at(-1);
  return (
    <>
      {administration ? null : <LifeBar from={product.formulatedAt} to={product.expiresAt} />}
      <Facts
        rows={[
          [words.sessions.batch, product.batchNumber],
          [words.bank.vial, product.vials.map(shortCode).join(', ')],
          [words.care.formulated, formats.short(product.formulatedAt)],
          ...(dispatch
            ? ([
                [
                  words.care.productDispatched,
                  `${formats.short(dispatch.dispatchedAt)} · ${dispatch.waybill}`,
                ],
              ] as const)
            : []),
          ...(receipt
            ? ([
                [
                  words.care.productReceived,
                  <Group key="received" gap={6}>
                    {formats.short(receipt.receivedAt)}
                    <Tag tone={temperatureTone[receipt.temperature]}>
                      {words.temperature[receipt.temperature]}
                    </Tag>
                    {receipt.containerIntact ? null : <Tag tone="bad">{words.order.damaged}</Tag>}
                  </Group>,
                ],
              ] as const)
            : []),
          ...(identity && !administration
            ? ([[words.sessions.identity, formats.short(identity.confirmedAt)]] as const)
            : []),
          ...(session.status === 'identityConfirmed'
            ? ([
                [
                  words.sessions.identityEnds,
                  <DueTime
                    key="identity"
                    at={addMinutes(session.since, identityValidMinutes)}
                    compact
                  />,
                ],
              ] as const)
            : []),
          ...(authorisation && !administration
            ? ([
                [
                  words.sessions.authorised,
                  <DueTime key="authorised" at={authorisation.validUntil} compact />,
                ],
              ] as const)
            : []),
        ]}
      />
      <ul className={css['containers']} aria-label={words.sessions.containers}>
        {product.containers.map((container) => (
          <li key={container.code}>
            <span className={css['code']}>{shortCode(container.code)}</span>
            <span>{formats.number(container.ml)} mL</span>
            <Tag tone={containerTone[containerState(container)]}>
              {words.containerStatus[containerState(container)]}
            </Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
