import type { OrderView } from '../../../../contract/reads.js';
import type { CommandType } from '../../../../../domain/order/catalogue.js';
import { useNow } from '../../../clock/use-now.js';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import { namedRefusal } from '../../../words/named-refusal.js';
import { useMe } from '../../session/me-context.js';
import type { CommandForm } from '../use-command-form.js';
import { wouldOpen, wouldRefuse } from '../would-refuse.js';
import { subjectText } from '../../../words/subject-text.js';

type WouldBeRefusedProps = {
  readonly type: CommandType;
  readonly view: OrderView | null;
  readonly form: CommandForm;
};

/**
 * Says why what is entered would be refused, or which deviation it would open, before it is signed and sent; what stands
 * above the form already is not said twice.
 */
export function WouldBeRefused({ type, view, form }: WouldBeRefusedProps) {
  const { words, texts, formats } = useLanguage();
  const me = useMe();
  const now = useNow(15_000);
  const state = view && view.state.stage !== 'new' ? view.state : null;
  if (form.progress.at !== 'editing') return null;
  const refusal = wouldRefuse(type, form.checked, { me, state, now });
  const told = view?.allowedActions.find((action) => action.type === type)?.refusal?.code;
  if (refusal)
    return refusal.code === told ? null : (
      <Notice tone="warn" title={words.form.wouldBeRefused}>
        {namedRefusal(refusal, state, { texts, words, formats })}
      </Notice>
    );
  const opened = wouldOpen(type, form.checked, { me, state, now });
  return opened.length === 0 ? null : (
    <Notice tone="warn" title={words.form.wouldOpen}>
      {opened
        .map(({ rule, subject }) =>
          [
            texts.deviationRules[rule],
            ...(subject ? [subjectText(subject, words, texts)] : []),
          ].join(' · '),
        )
        .join('; ')}
    </Notice>
  );
}
