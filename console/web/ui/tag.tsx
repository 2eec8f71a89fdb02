import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import css from './tag.module.css';
import type { Tone } from './tone.js';

type TagProps = { readonly tone: Tone; readonly icon?: IconName; readonly children: ReactNode };

/** A state in words, with its tone and, where it matters, a sign. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span className={`${css['tag']} ${css[tone]}`}>
      {icon ? <Icon name={icon} size={12} /> : null}
      <span>{children}</span>
    </span>
  );
}
