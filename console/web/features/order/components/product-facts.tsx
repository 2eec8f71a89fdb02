import type { Session, SessionProduct } from '../../../../../domain/order/state.js';
import { Facts } from '../../../ui/facts.js';
import { Tag } from '../../../ui/tag.js';
import { DueTime } from '../../../ui/due-time.js';
import { useLanguage } from '../../../words/language.js';
import { containerTone } from '../container-tone.js';
import { shortCode } from '../genealogy.js';
import css from './sessions-panel.module.css';
import { LifeBar } from './life-bar.js';

type ProductFactsProps = { readonly session: Session; readonly product: SessionProduct };

/** The product of a session: how long it still lives, what it was made of, the containers it is in. */
export function ProductFacts({ session, product }: ProductFactsProps) {
  const { words, formats } = useLanguage();
  const { administration, authorisation } = session;
  const identity = session.identities.at(-1);
  return (
    <>
      {administration ? null : <LifeBar from={product.formulatedAt} to={product.expiresAt} />}
      <Facts
        rows={[
          [words.sessions.batch, product.batchNumber],
          [words.bank.vial, product.vials.map(shortCode).join(', ')],
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
        ]}
      />
      <ul className={css['containers']} aria-label={words.sessions.containers}>
        {product.containers.map((container) => (
          <li key={container.code}>
            <span className={css['code']}>{shortCode(container.code)}</span>
            <span>{formats.number(container.ml)} mL</span>
            <Tag tone={containerTone[container.status]}>
              {words.containerStatus[container.status]}
            </Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
