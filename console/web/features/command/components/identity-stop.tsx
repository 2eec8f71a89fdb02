import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';
import type { Slot, SlotVerdict } from '../identity-check.js';
import css from './identity-fields.module.css';

type IdentityStopProps = {
  readonly slot: Slot;
  readonly verdict: Extract<SlotVerdict, { readonly kind: 'mismatch' }>;
};

/** A wrong identity is not a message: it fills the width and says what to do. */
export function IdentityStop({ slot, verdict }: IdentityStopProps) {
  const { words } = useLanguage();
  return (
    <div className={css['stop']} role="alert">
      <Icon name="cross" size={56} />
      <div>
        <div className={css['stopTitle']}>{words.identity.stop}</div>
        <p>
          {words.identity.mismatch[slot](
            verdict.scanned,
            verdict.expected.join(', ') || words.order.notYet,
          )}
        </p>
        <p>{words.identity.whatToDo}</p>
      </div>
    </div>
  );
}
