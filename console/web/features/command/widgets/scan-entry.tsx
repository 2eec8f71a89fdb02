import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readScan } from '../../../../../domain/identity/chain-of-identity.js';
import { parseCode } from '../../../../../domain/identity/codes.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { useScans } from '../../../scan/use-scans.js';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { expectedCodes } from '../expected-codes.js';
import { useField } from '../use-field.js';

/** A code: scanned while the field has the focus, typed, or taken from what the record expects here. */
export function ScanEntry({ field, path, value, change }: EntryProps<FieldOf<'text'>>) {
  const { words } = useLanguage();
  const { state, type } = useForm();
  const told = useField(field, path, value);
  const [focused, setFocused] = useState(false);
  const text = typeof value === 'string' ? value : '';
  useScans(focused && !told.disabled, (scanned) => change(readScan(scanned).id));
  const earlier = attemptBefore(text, state);
  const expected = expectedCodes(field.name, type, state).filter((code) => code !== text);
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        {...told}
        description={earlier ? words.form.earlierAttempt(earlier) : told.description}
        leftSection={<Icon name="scan" />}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        autoComplete="off"
        spellCheck={false}
        miw={0}
        flex="1 1 10rem"
      />
      {text === ''
        ? expected.slice(0, 2).map((code) => (
            <Button
              key={code}
              variant="default"
              disabled={told.disabled}
              onClick={() => change(code)}
            >
              {words.form.use(code)}
            </Button>
          ))
        : null}
    </Group>
  );
}

/** The attempt a sample belongs to, when that is over. */
function attemptBefore(code: string, state: PlacedOrder | null): number | undefined {
  const parsed = parseCode(code);
  return parsed?.kind === 'sample' && 'attempt' in parsed && state && parsed.attempt < state.attempt
    ? parsed.attempt
    : undefined;
}
