import { Radio, Stack } from '@mantine/core';
import type { LatePositive } from '../../../../../domain/order/oversight.js';
import { isCommandTitle } from '../../../words/is-command-title.js';
import { holdReasonText } from '../../../words/hold-reason-text.js';
import { useLanguage } from '../../../words/language.js';
import { subjectText } from '../../../words/subject-text.js';
import { shortCode } from '../../order/genealogy.js';
import type { FieldOf } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { AwaitedEntry } from '../components/awaited-entry.js';
import { openMatters, type OpenMatter } from '../open-matters.js';
import { useField } from '../use-field.js';
import css from './entries.module.css';

/** Which open matter: a deviation, a hold, or an act that waits for its second person, in words. */
export function MatterEntry({ field, path, value, change }: EntryProps<FieldOf<'text'>>) {
  const { words, texts, formats } = useLanguage();
  const { state } = useForm();
  const { disabled, ...told } = useField(field, path, value);
  const matters = openMatters(field.widget, state);
  return (
    <Radio.Group
      {...told}
      description={matters.length === 0 ? words.form.nothingOpen : told.description}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next) => change(next)}
    >
      <Stack gap="xs" mt={4}>
        {matters.map((open) => (
          <Radio.Card
            key={open.id}
            value={open.id}
            disabled={disabled}
            className={css['card'] ?? ''}
          >
            <Radio.Indicator disabled={disabled} />{' '}
            <span>
              {said(open)}
              {open.kind === 'awaited' && state ? (
                <AwaitedEntry orderId={state.orderId} commandId={open.id} />
              ) : null}
            </span>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );

  function given({ sessionsGiven }: Pick<LatePositive, 'sessionsGiven'>): string {
    const sessions = sessionsGiven.map((id) => subjectText(id, words, texts)).join(', ');
    return sessions === '' ? words.reviews.noneGiven : `${words.reviews.givenBefore} ${sessions}`;
  }
  function said(open: OpenMatter): string {
    switch (open.kind) {
      case 'deviation':
        return `${texts.deviationRules[open.matter.rule]}${open.matter.subject ? ` · ${subjectText(open.matter.subject, words, texts)}` : ''} · ${words.grades[open.matter.grade]} · ${formats.short(open.matter.openedAt)}`;
      case 'hold':
        return `${words.holdScopes[open.matter.scope]} · ${holdReasonText(open.matter.reason, words, texts)} · ${formats.short(open.matter.placedAt)}`;
      case 'excursion':
        return `${open.matter.subject === 'biopsy' ? texts.choices.biopsy : open.matter.subject} · ${words.temperature[open.matter.verdict]} · ${formats.short(open.matter.openedAt)}`;
      case 'adverseEvent':
        return `${texts.choices[open.matter.term]} · ${texts.fields.ctcaeGrade.label} ${formats.number(open.matter.grade)} · ${formats.short(open.matter.onsetAt)}`;
      case 'latePositive':
        return `${texts.choices[open.matter.test]} · ${open.matter.sampleCode} · ${formats.short(open.matter.foundAt)} · ${given(open.matter)}`;
      case 'contamination':
        return `${open.matter.vessels.map(shortCode).join(', ')} · ${texts.choices[open.matter.contaminant]} · ${formats.short(open.matter.reportedAt)}`;
      case 'changedEvidence':
        return `${formats.short(open.matter.changedAt)} · ${given(open.matter)}`;
      case 'awaited':
        return `${isCommandTitle(open.matter.commandType, texts) ? texts.commands[open.matter.commandType].title : open.matter.commandType} · ${formats.short(open.matter.since)}`;
    }
  }
}
