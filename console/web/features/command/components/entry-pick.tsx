import { Button, Input, NativeSelect, Text } from '@mantine/core';
import { useId } from 'react';
import { correctionRefusal } from '../../../../../domain/order/correctable.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { personIdSchema } from '../../../../../domain/identifiers.js';
import type { HistoryEntry } from '../../../../contract/reads.js';
import { eventSentence } from '../../../words/event-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { useForm } from '../form-context.js';
import css from '../widgets/entries.module.css';

type EntryPickProps = {
  readonly state: PlacedOrder;
  readonly history: readonly HistoryEntry[];
  /** The entry that is chosen; 0 for none. */
  readonly revision: number;
  readonly pick: (target: string) => void;
};

/** The entry a correction is about, in words; chosen from those this person may correct when no row was clicked. */
export function EntryPick({ state, history, revision, pick }: EntryPickProps) {
  const { words, texts, formats } = useLanguage();
  const { locked } = useForm();
  const { personId, roles } = useMe();
  const id = useId();
  const actor = { personId: personIdSchema().parse(personId), roles };
  const own = history.filter(
    ({ happened }) => correctionRefusal(state, actor, happened.revision) === undefined,
  );
  const entry = history.find(({ happened }) => happened.revision === revision);
  const sentence = ({ happened }: HistoryEntry) =>
    eventSentence(happened.event, { texts, words, formats });
  if (!entry)
    return (
      <NativeSelect
        label={words.correction.entry}
        {...(own.length === 0 ? { description: words.correction.noneOfYours } : {})}
        disabled={locked || own.length === 0}
        value=""
        onChange={(event) => pick(event.currentTarget.value)}
        data={[
          { value: '', label: words.form.choose },
          ...[...own].reverse().map((each) => ({
            value: String(each.happened.revision),
            label: `${formats.short(each.happened.performedAt)} · ${sentence(each)}`,
          })),
        ]}
      />
    );
  return (
    <Input.Wrapper label={words.correction.entry} labelElement="div" id={id}>
      <div className={css['row']} aria-labelledby={`${id}-label`} role="group">
        <div>{sentence(entry)}</div>
        <Text size="sm" c="var(--ink-soft)">
          {formats.short(entry.happened.performedAt)}
          {entry.personName ? ` · ${entry.personName}` : ''}
        </Text>
        <Button variant="default" size="xs" mt={6} disabled={locked} onClick={() => pick('')}>
          {words.correction.another}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
