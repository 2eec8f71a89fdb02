import type { ReactNode } from 'react';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import css from './evidence-of.module.css';

type EvidenceOfProps = {
  /** It changed since the revision the decision rests on. */
  readonly moved: boolean;
  readonly children: ReactNode;
};

/** One part of the evidence; when it moves while the page is open it flashes and says so. */
export function EvidenceOf({ moved, children }: EvidenceOfProps) {
  const { words } = useLanguage();
  return (
    <div className={`${css['part']} ${moved ? css['moved'] : ''}`}>
      {moved ? (
        <div className={css['mark']}>
          <Tag tone="warn" icon="alert">
            {words.decision.changed}
          </Tag>
        </div>
      ) : null}
      {children}
    </div>
  );
}
