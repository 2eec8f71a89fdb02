import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isFailure } from '../../../api/http.js';
import { Notice } from '../../../ui/notice.js';
import { failureSentence } from '../../../words/failure-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { issuesByField } from '../form-issues.js';
import { FieldInput, type SmallField, type SmallValues } from './field-input.js';

type SmallFormProps = {
  readonly fields: readonly SmallField[];
  readonly start?: SmallValues;
  readonly action: string;
  readonly send: {
    readonly mutate: (values: SmallValues, on: { readonly onSuccess: () => void }) => void;
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly error: unknown;
  };
  /** Said when it has been done; nothing where the page itself shows it. */
  readonly done?: string;
  /** What stands in the way beside empty fields. */
  readonly waits?: (values: SmallValues) => string | undefined;
  readonly cancel?: () => void;
};

/** A few fields and a button. What was typed stays until it is recorded, and says what was not taken. */
export function SmallForm(props: SmallFormProps) {
  const { fields, start = {}, action, send, done, waits, cancel } = props;
  const { words } = useLanguage();
  const [values, setValues] = useState<SmallValues>(start);
  const issues = issuesByField(send.error, words);
  const waiting = waits?.(values);
  const complete = fields.every(
    ({ name, optional }) => optional || (values[name] ?? '').length > 0,
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (complete && !waiting) send.mutate(values, { onSuccess: () => setValues(start) });
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {isFailure(send.error) && issues.size === 0 ? (
          <Notice tone="bad" urgent>
            {failureSentence(send.error, words)}
          </Notice>
        ) : null}
        {send.isSuccess && done ? <Notice tone="good">{done}</Notice> : null}
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            error={issues.get(field.name)}
            change={(next) => setValues({ ...values, [field.name]: next })}
          />
        ))}
        {waiting ? <Notice tone="warn">{waiting}</Notice> : null}
        <Group gap="sm">
          <Button type="submit" loading={send.isPending} disabled={!complete || Boolean(waiting)}>
            {action}
          </Button>
          {cancel ? (
            <Button variant="subtle" color="gray" onClick={cancel}>
              {words.administration.cancel}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}
