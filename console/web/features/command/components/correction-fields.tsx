import { Group, Input, Radio, Stack } from '@mantine/core';
import { correctable, type Correctable } from '../../../../../domain/order/correctable.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { useNow } from '../../../clock/use-now.js';
import { useLanguage } from '../../../words/language.js';
import { subjectText } from '../../../words/subject-text.js';
import { useHistory } from '../../order/api/use-history.js';
import { useMe } from '../../session/me-context.js';
import type { Checked } from '../check-form.js';
import { chosenIn, correctionOf, entryRevision } from '../correction-choice.js';
import { correctionOutcome, voidedSignings } from '../correction-preview.js';
import type { FieldOf, RawGroup } from '../field.js';
import { choiceText } from '../field-text.js';
import { useForm } from '../form-context.js';
import css from '../widgets/entries.module.css';
import { CorrectionPreview } from './correction-preview.js';
import { EntryPick } from './entry-pick.js';
import { FieldsEntry } from './fields-entry.js';

type CorrectionFieldsProps = {
  readonly field: FieldOf<'variants'>;
  readonly value: RawGroup;
  readonly state: PlacedOrder;
  readonly checked: Pick<Checked, 'payload'>;
  readonly commandId: string;
  readonly change: (next: RawGroup) => void;
};

/** Which value of which entry, what it shall say, and what that would do, before it is sent. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const { field, value, state, checked, commandId, change } = props;
  const { words, texts, formats } = useLanguage();
  const { locked } = useForm();
  const me = useMe();
  const now = useNow(15_000);
  const history = useHistory(state.orderId).data ?? [];
  const revision = entryRevision(value);
  const offered = correctable(state, revision);
  const chosen = chosenIn(value, offered);
  const correction = correctionOf(value);
  const variant = field.variants.find((each) => each.value === chosen?.field);
  return (
    <Stack gap="lg">
      <EntryPick
        state={state}
        history={history}
        revision={revision}
        pick={(target) => change({ ...value, target, subject: '', correction: { field: '' } })}
      />
      {offered.length > 0 ? (
        <Radio.Group
          label={texts.fields.field.label}
          value={chosen ? keyOf(chosen) : null}
          onChange={(key) => choose(offered.find((each) => keyOf(each) === key))}
        >
          <Group gap="xs" mt={4}>
            {offered.map((each) => (
              <Radio.Card
                key={keyOf(each)}
                value={keyOf(each)}
                disabled={locked}
                className={css['card'] ?? ''}
              >
                <Radio.Indicator disabled={locked} /> {nameOf(each)}: {said(each.value)}
              </Radio.Card>
            ))}
          </Group>
        </Radio.Group>
      ) : (
        <Input.Description>{words.correction.nothingHere}</Input.Description>
      )}
      {chosen && variant ? (
        <>
          <FieldsEntry
            fields={variant.fields}
            path="correction"
            value={correction}
            change={(next) => change({ ...value, correction: next })}
          />
          <CorrectionPreview
            oldValue={said(chosen.value)}
            newValue={saidNew()}
            voids={voidedSignings(state, history, revision, chosen)}
            outcome={correctionOutcome({ state, me, commandId, payload: trial(), now })}
          />
        </>
      ) : null}
    </Stack>
  );

  function choose(each: Correctable | undefined) {
    if (!each) return;
    // Results are known by their entry; of several vessels observed together one is meant.
    const subject = each.kind === 'observation' ? each.subject : '';
    change({ ...value, subject, correction: { field: each.field } });
  }
  /** The reason changes nothing of what follows: the outcome is shown before it is given. */
  function trial() {
    return { reason: 'typingError', ...checked.payload };
  }
  function nameOf({ field: name, subject, kind }: Correctable): string {
    return kind === 'observation' && offered.length > 1
      ? `${choiceText(name, texts)} · ${subject}`
      : subject && kind !== 'observation'
        ? subjectText(subject, words, texts)
        : choiceText(name, texts);
  }
  function said(shown: number | string): string {
    if (typeof shown === 'number') return formats.number(shown);
    return Number.isNaN(Date.parse(shown)) ? choiceText(shown, texts) : formats.instant(shown);
  }
  function saidNew(): string | undefined {
    const sent = checked.payload['correction'];
    if (typeof sent !== 'object' || sent === null) return undefined;
    const [next] = Object.entries(sent)
      .filter(([name]) => name.startsWith('new'))
      .map(([, each]: [string, unknown]) => each);
    if (typeof next === 'number') return Number.isFinite(next) ? formats.number(next) : undefined;
    return typeof next === 'string' ? said(next) : undefined;
  }
}

const keyOf = ({ field, subject }: Correctable): string => `${field} ${subject}`;
