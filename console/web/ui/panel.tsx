import { useId, type ReactNode } from 'react';
import css from './panel.module.css';

type PanelProps = {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A titled part of a page: one question, one panel. */
export function Panel({ title, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className={css['panel']} aria-labelledby={id}>
      <div className={css['head']}>
        <h2 id={id} className={css['title']}>
          {title}
        </h2>
        {aside ? <div className={css['aside']}>{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
