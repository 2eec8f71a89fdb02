import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { catalogue, type CommandType } from '../../../../../domain/order/catalogue.js';
import type { OrderView } from '../../../../contract/reads.js';
import { useLanguage } from '../../../words/language.js';
import type { Field } from '../field.js';
import { missingFields } from '../missing-fields.js';
import { isLocked } from '../progress.js';
import type { CommandForm } from '../use-command-form.js';
import css from './form-foot.module.css';
import { FormProgress } from './form-progress.js';
import { Signature } from './signature.js';
import { WouldBeRefused } from './would-be-refused.js';

type FormFootProps = {
  readonly type: CommandType;
  readonly view: OrderView | null;
  readonly form: CommandForm;
  readonly close: () => void;
  /** What the button says when the act is an alarm instead. */
  readonly alarm?: string | undefined;
  /** What must be settled before it can be sent, beside what is missing in the form. */
  readonly waits?: readonly string[];
  /** Sentence, secret and button in one line, where the page is wide enough. */
  readonly inLine?: boolean;
};

/** The act: what is still missing, the signature where one is needed, and the button. */
export function FormFoot(props: FormFootProps) {
  const { type, view, form, close, alarm, waits = [], inLine = false } = props;
  const { words, texts } = useLanguage();
  const [secret, setSecret] = useState('');
  const { signature } = catalogue[type];
  const { progress, checked } = form;
  const decided = decidedBy(type, form.fields.payload);
  const outcome = decided && form.draft.payload[decided];
  const valid = checked.issues.length === 0 && waits.length === 0 && progress.at !== 'stale';
  const ready = valid && !isLocked(progress) && (signature === undefined || secret !== '');
  const missing = [...missingFields(checked.issues, texts, words), ...waits];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setSecret('');
    void form.send(secret);
  }
  return (
    <form onSubmit={submit} className={css['foot']}>
      <Stack gap="sm">
        <div className={css['said']}>
          <WouldBeRefused type={type} view={view} form={form} />
          <FormProgress form={form} view={view} />
        </div>
        {missing.length > 0 ? (
          <Text size="sm" c="var(--ink-soft)" role="status">
            {words.form.stillMissing}: {missing.join(', ')}
          </Text>
        ) : null}
        <div className={inLine ? css['line'] : css['act']}>
          {signature ? (
            <Signature
              meaning={signature}
              type={type}
              orderId={view?.state.orderId ?? null}
              outcome={typeof outcome === 'string' && outcome !== '' ? outcome : undefined}
              secret={secret}
              change={setSecret}
              enabled={valid && !isLocked(progress)}
            />
          ) : null}
          <Group gap="sm">
            <Button
              type="submit"
              size="md"
              disabled={!ready}
              loading={progress.at === 'sending'}
              {...(alarm ? { color: 'red.9' } : {})}
            >
              {alarm ?? texts.commands[type].action}
            </Button>
            <Button variant="subtle" color="gray" size="md" onClick={close}>
              {words.form.close}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  );
}

/** The field in which a signed decision says what it is: its answer stands in the sentence that is signed. */
const decidedBy = (type: CommandType, fields: readonly Field[]): string | undefined =>
  catalogue[type].kind === 'decision' && catalogue[type].signature !== 'prescribed'
    ? fields.find(({ kind, optional }) => kind === 'choice' && !optional)?.name
    : undefined;
