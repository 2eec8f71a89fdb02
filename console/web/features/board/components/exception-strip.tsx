import type { BoardCounts } from '../../../../contract/reads.js';
import { Icon, type IconName } from '../../../ui/icon.js';
import type { Tone } from '../../../ui/tone.js';
import { useLanguage } from '../../../words/language.js';
import { exceptions, type Exception } from '../filters.js';
import css from './exception-strip.module.css';

type ExceptionStripProps = {
  readonly counts: BoardCounts | undefined;
  readonly chosen: Exception | null;
  readonly choose: (exception: Exception | null) => void;
  /** The vials that expire soon are shown. */
  readonly vials: boolean;
  readonly showVials: (show: boolean) => void;
};

const looks: Record<Exception, { readonly icon: IconName; readonly tone: Tone }> = {
  overdue: { icon: 'alert', tone: 'bad' },
  dueToday: { icon: 'clock', tone: 'warn' },
  awaitingDecision: { icon: 'pen', tone: 'info' },
  onHold: { icon: 'hold', tone: 'warn' },
};

/** What is in trouble, counted; a press filters in place, another press lets go. */
export function ExceptionStrip(props: ExceptionStripProps) {
  const { counts, chosen, choose, vials, showVials } = props;
  const { words } = useLanguage();
  return (
    <div className={css['strip']} role="group" aria-label={words.board.exceptions}>
      {exceptions.map((exception) => {
        const count = counts?.[exception];
        const { icon, tone } = looks[exception];
        return (
          <button
            key={exception}
            type="button"
            className={`${css['item']} ${count ? css[tone] : ''}`}
            aria-pressed={chosen === exception}
            onClick={() => choose(chosen === exception ? null : exception)}
          >
            <Icon name={icon} />
            <span>{words.board.exception[exception]}</span>
            <strong>{count ?? '–'}</strong>
          </button>
        );
      })}
      <button
        type="button"
        className={`${css['item']} ${counts?.vialsExpiring ? css['warn'] : ''}`}
        aria-pressed={vials}
        onClick={() => showVials(!vials)}
      >
        <Icon name="clock" />
        <span>{words.board.vialsExpiring}</span>
        <strong>{counts?.vialsExpiring ?? '–'}</strong>
      </button>
    </div>
  );
}
