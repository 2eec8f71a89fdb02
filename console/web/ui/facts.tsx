import { Fragment, type ReactNode } from 'react';
import css from './facts.module.css';

type FactsProps = { readonly rows: readonly (readonly [string, ReactNode])[] };

/** Names and their values. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className={css['facts']}>
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
