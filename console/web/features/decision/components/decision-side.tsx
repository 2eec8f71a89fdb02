import { Stack } from '@mantine/core';
import type { CommandType } from '../../../../../domain/order/catalogue.js';
import type { OrderView } from '../../../../contract/reads.js';
import { Notice } from '../../../ui/notice.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { refusalSentence } from '../../../words/refusal-sentence.js';
import { FieldsEntry } from '../../command/components/fields-entry.js';
import { RestoredDraft } from '../../command/components/restored-draft.js';
import { isGroup } from '../../command/form-values.js';
import type { CommandForm } from '../../command/use-command-form.js';
import type { DecisionLook } from '../use-decision.js';
import css from './decision-side.module.css';
import { ChangesPanel } from './changes-panel.js';
import { ExceptionsPanel } from './exceptions-panel.js';
import { MovedNotice } from './moved-notice.js';

type DecisionSideProps = {
  readonly type: CommandType;
  readonly view: OrderView;
  readonly form: CommandForm;
  readonly decision: DecisionLook;
};

/** Beside the evidence: exceptions to look at, what changed, and the few fields of the decision itself. */
export function DecisionSide({ type, view, form, decision }: DecisionSideProps) {
  const { texts, words, formats } = useLanguage();
  const { fields, draft, progress, change } = form;
  const refusal = view.allowedActions.find((action) => action.type === type)?.refusal;
  return (
    <Stack gap="md" className={css['side'] ?? ''}>
      {refusal && progress.at === 'editing' ? (
        <Notice tone="warn">{refusalSentence(refusal, texts, formats)}</Notice>
      ) : null}
      {decision.moved.length > 0 && progress.at !== 'stale' ? (
        <MovedNotice form={form} decision={decision} view={view} />
      ) : null}
      <ExceptionsPanel decision={decision} />
      <ChangesPanel decision={decision} />
      {form.restored ? <RestoredDraft draft={draft} discard={form.discard} /> : null}
      <Panel title={words.decision.yours}>
        <Stack gap="lg">
          <FieldsEntry
            fields={fields.payload}
            path=""
            value={draft.payload}
            change={(payload) => isGroup(payload) && change({ payload })}
          />
          <FieldsEntry
            fields={fields.notes}
            path=""
            value={draft.notes}
            change={(notes) => isGroup(notes) && change({ notes })}
          />
        </Stack>
      </Panel>
    </Stack>
  );
}
