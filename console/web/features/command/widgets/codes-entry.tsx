import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { readScan } from '../../../../../domain/identity/chain-of-identity.js';
import type { Vial } from '../../../../../domain/order/state.js';
import { useScans } from '../../../scan/use-scans.js';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import { codeChoices, type CodeChoice } from '../code-choices.js';
import type { FieldOf } from '../field.js';
import { choiceText } from '../field-text.js';
import { useForm, type EntryProps } from '../form-context.js';
import { isList } from '../form-values.js';
import { useField } from '../use-field.js';
import css from './entries.module.css';

/**
 * Things of this order to tick or to scan; a scanned stranger is kept and said, for it is in somebody's hand. Vials are
 * not taken all at once: a thawed one is gone.
 */
export function CodesEntry({ field, path, value, change }: EntryProps<FieldOf<'list'>>) {
  const { words, texts, formats } = useLanguage();
  const { state } = useForm();
  const { disabled, ...told } = useField(field, path, value);
  const choices = codeChoices(field.widget, state);
  const chosen = isList(value) ? value.filter((each) => typeof each === 'string') : [];
  const strangers = chosen.filter((code) => !choices.some((choice) => choice.code === code));
  const all = choices.map((choice) => choice.code);
  useScans(!disabled, (scanned) => {
    const { id } = readScan(scanned);
    if (!chosen.includes(id)) change([...chosen, id]);
  });
  const hint = (choice: CodeChoice): string => {
    if (choice.kind === 'vessel')
      return [
        choice.type,
        words.culture.passage(choice.passage),
        ...(choice.confluencePercent === undefined
          ? []
          : [formats.percent(choice.confluencePercent)]),
        ...(choice.doubt ? [choiceText(choice.doubt, texts)] : []),
      ].join(' · ');
    if (choice.kind === 'vial')
      return `${words.vialPurposes[choice.vial.purpose]} · ${formats.number(choice.vial.ml)} mL · ${words.bank.until(formats.date(choice.vial.expiresAt.slice(0, 10)))}${isSpared(choice.vial) ? ` · ${words.bank.reserveLast}` : ''}`;
    return '';
  };
  /** Taking the reserve while doses are left is a deviation: said before it is done. */
  const isSpared = ({ purpose }: Vial): boolean =>
    field.widget === 'vials' &&
    purpose === 'reserve' &&
    choices.some((choice) => choice.kind === 'vial' && choice.vial.purpose === 'dose');
  const strangerText = (code: string): string => {
    const vial = state?.bank?.vials.find((each) => each.code === code);
    return vial
      ? words.form.notUsable(code, words.vialStatus[vial.status])
      : words.form.stranger(code);
  };
  return (
    <Stack gap="xs">
      <Checkbox.Group {...told} value={chosen} onChange={(next) => change(next)}>
        <Group gap="xs" my={4}>
          {field.widget === 'vials' ? null : (
            <Button
              variant="default"
              size="compact-sm"
              disabled={disabled}
              onClick={() => change(all)}
            >
              {words.form.all(all.length)}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            disabled={disabled}
            onClick={() => change([])}
          >
            {words.form.noneOf}
          </Button>
          <Text size="sm" c="var(--ink-soft)">
            {words.form.chosen(chosen.length)}
          </Text>
        </Group>
        <div className={css['codes']}>
          {choices.map((choice) => (
            <Checkbox
              key={choice.code}
              value={choice.code}
              label={choice.code}
              description={hint(choice)}
              disabled={disabled}
              className={css['code'] ?? ''}
            />
          ))}
        </div>
      </Checkbox.Group>
      {strangers.map((code) => (
        <Notice key={code} tone="bad" title={strangerText(code)} urgent>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => change(chosen.filter((each) => each !== code))}
          >
            {words.form.takeOut}
          </Button>
        </Notice>
      ))}
    </Stack>
  );
}
