import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import css from './notice.module.css';
import type { Tone } from './tone.js';

type NoticeProps = {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Read out at once by screen readers. */
  readonly urgent?: boolean;
};

const icons: Record<Tone, IconName> = {
  neutral: 'flag',
  info: 'clock',
  good: 'check',
  warn: 'alert',
  bad: 'alert',
};

/** A sentence that belongs to the place it stands in: a refusal, a warning, what to do next. */
export function Notice({ tone, title, children, urgent = false }: NoticeProps) {
  return (
    <div className={`${css['notice']} ${css[tone]}`} role={urgent ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div className={css['body']}>
        {title ? <div className={css['title']}>{title}</div> : null}
        {children ? <div className={css['text']}>{children}</div> : null}
      </div>
    </div>
  );
}
