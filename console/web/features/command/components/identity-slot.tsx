import { TextInput } from '@mantine/core';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';
import { useForm } from '../form-context.js';
import type { SlotVerdict } from '../identity-check.js';
import css from './identity-fields.module.css';

type IdentitySlotProps = {
  readonly title: string;
  readonly hint: string;
  readonly value: string;
  readonly verdict: SlotVerdict;
  readonly change: (text: string) => void;
};

/** One of the two slots: what was scanned and whether it is the right one, in words and by its tone. */
export function IdentitySlot({ title, hint, value, verdict, change }: IdentitySlotProps) {
  const { words } = useLanguage();
  const { locked } = useForm();
  return (
    <div className={`${css['slot']} ${css[verdict.kind]}`}>
      <div className={css['verdict']} role="status">
        <Icon
          name={verdict.kind === 'match' ? 'check' : verdict.kind === 'mismatch' ? 'cross' : 'scan'}
          size={40}
        />
        <strong>{words.identity.verdicts[verdict.kind]}</strong>
      </div>
      <TextInput
        label={title}
        description={hint}
        size="lg"
        value={value}
        disabled={locked}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
