import type { BoardCounts } from '../../../../contract/reads.js';
import { CountStrip } from '../../../ui/count-strip.js';
import type { IconName } from '../../../ui/icon.js';
import type { Tone } from '../../../ui/tone.js';
import { useLanguage } from '../../../words/language.js';
import { exceptions, type Exception } from '../filters.js';

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
    <CountStrip
      label={words.board.exceptions}
      items={[
        ...exceptions.map((exception) => ({
          ...looks[exception],
          key: exception,
          text: words.board.exception[exception],
          count: counts?.[exception],
          pressed: chosen === exception,
          press: () => choose(chosen === exception ? null : exception),
        })),
        {
          key: 'vials',
          icon: 'clock',
          tone: 'warn',
          text: words.board.vialsExpiring,
          count: counts?.vialsExpiring,
          pressed: vials,
          press: () => showVials(!vials),
        },
      ]}
    />
  );
}
