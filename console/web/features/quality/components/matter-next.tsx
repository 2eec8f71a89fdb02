import type { QualityMatter } from '../../../../contract/quality.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import css from './occurrences.module.css';

type MatterNextProps = {
  readonly matter: Pick<QualityMatter, 'next' | 'outcome' | 'closedAt' | 'claimedBy'>;
};

/** What has to be done next and who does it; of a closed matter, how it ended. */
export function MatterNext({ matter }: MatterNextProps) {
  const { words, texts } = useLanguage();
  const me = useMe();
  const { next, outcome, closedAt, claimedBy } = matter;
  if (closedAt !== null)
    return (
      <Tag tone="good" icon="check">
        {words.quality.outcomes[outcome ?? 'closed']}
      </Tag>
    );
  if (!next) return <span className={css['soft']}>{words.quality.waits}</span>;
  return (
    <>
      <span>{texts.duties[next.duty]}</span>
      <span className={css['kind']}>
        {claimedBy === null
          ? next.roles.map((role) => texts.roles[role]).join(', ')
          : claimedBy.personId === me.personId
            ? words.work.mine
            : words.work.claimedBy(claimedBy.name)}
      </span>
    </>
  );
}
