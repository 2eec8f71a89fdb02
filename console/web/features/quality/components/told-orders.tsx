import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { QualityOccurrence } from '../../../../contract/quality.js';
import { paths } from '../../../app/paths.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import css from './told-orders.module.css';

type ToldOrdersProps = { readonly told: QualityOccurrence['flagged'] };

/** The orders that shared something with a contamination: how many, and each with the way to close its deviation. */
export function ToldOrders({ told }: ToldOrdersProps) {
  const { words } = useLanguage();
  const { roles } = useMe();
  const closes = roles.includes('qualityAssurance');
  const open = told.filter((other) => other.open).length;
  return (
    <details className={css['told'] ?? ''} open={told.length <= 4}>
      <summary>{words.quality.told(told.length, open)}</summary>
      <ul className={css['orders']}>
        {told.map((other) => (
          <li key={other.matterId}>
            <Anchor
              component={Link}
              inherit
              to={
                closes && other.open
                  ? paths.decide(other.orderId, 'closeDeviation', { deviation: other.matterId })
                  : paths.order(other.orderId)
              }
            >
              {other.orderId}
            </Anchor>{' '}
            {other.open ? words.quality.stillOpen : words.quality.looked}
          </li>
        ))}
      </ul>
    </details>
  );
}
