import { Stack, Text } from '@mantine/core';
import type { OrderView } from '../../../../contract/reads.js';
import type { CommandType } from '../../../../../domain/order/catalogue.js';
import type { About } from '../../../app/paths.js';
import { useReference } from '../../../api/use-reference.js';
import { useLanguage } from '../../../words/language.js';
import { namedRefusal } from '../../../words/named-refusal.js';
import { Notice } from '../../../ui/notice.js';
import { FormContext } from '../form-context.js';
import { isMismatch, scannedIn } from '../identity-check.js';
import { isLocked } from '../progress.js';
import { serverIssuesOf } from '../server-issues.js';
import { useCommandForm } from '../use-command-form.js';
import { useCountCheck } from '../use-count-check.js';
import { CorrectionFields } from './correction-fields.js';
import { CountNotice } from './count-notice.js';
import { Evidence } from './evidence.js';
import { FieldsEntry } from './fields-entry.js';
import { FormFoot } from './form-foot.js';
import { IdentityFields } from './identity-fields.js';
import { PerformedAt } from './performed-at.js';
import { RestoredDraft } from './restored-draft.js';
import { isGroup } from '../form-values.js';

type CommandFormBodyProps = {
  readonly type: CommandType;
  readonly view: OrderView | null;
  readonly done: (orderId: string) => void;
  readonly close: () => void;
  /** What the form is about, as far as the way here says it. */
  readonly about?: About;
};

/** The form itself: fields from the command's schema, when it was done, and the act at the end. */
export function CommandFormBody({ type, view, done, close, about }: CommandFormBodyProps) {
  const { texts, words, formats } = useLanguage();
  const { data: reference } = useReference();
  const form = useCommandForm({ type, view, done, ...(about ? { about } : {}) });
  const { fields, draft, progress, checked, change } = form;
  const state = view && view.state.stage !== 'new' ? view.state : null;
  const count = useCountCheck(state, checked);
  const refusal = view?.allowedActions.find((action) => action.type === type)?.refusal;
  const locked = isLocked(progress);
  const { sampleCode } = draft.payload;
  const identity = type === 'confirmIdentity' && state !== null;
  const correction =
    type === 'correctEntry' ? fields.payload.find(({ kind }) => kind === 'variants') : undefined;
  const shown = fields.payload.filter(({ name, widget }) =>
    identity ? widget !== 'scan' : !correction || name === 'reason',
  );
  return (
    <FormContext
      value={{
        type,
        state,
        reference,
        locked,
        ...(typeof sampleCode === 'string' ? { sampleCode } : {}),
        issues: checked.issues,
        serverIssues: serverIssuesOf(progress),
      }}
    >
      <Stack gap="lg">
        <Text c="var(--ink-soft)">{texts.commands[type].help}</Text>
        {refusal && progress.at === 'editing' ? (
          <Notice tone="warn">{namedRefusal(refusal, state, { texts, words, formats })}</Notice>
        ) : null}
        {state ? <Evidence type={type} state={state} /> : null}
        {form.restored ? <RestoredDraft draft={draft} discard={form.discard} /> : null}
        {state && correction?.kind === 'variants' ? (
          <CorrectionFields
            field={correction}
            value={draft.payload}
            state={state}
            checked={checked}
            commandId={draft.commandId}
            change={(payload) => change({ payload })}
          />
        ) : null}
        <FieldsEntry
          fields={shown}
          path=""
          value={draft.payload}
          change={(payload) => isGroup(payload) && change({ payload })}
        />
        {identity ? (
          <IdentityFields
            value={draft.payload}
            state={state}
            change={(payload) => change({ payload })}
          />
        ) : null}
        <CountNotice
          check={count}
          recount={() => change({ payload: { ...draft.payload, liveCells: '' } })}
        />
        <FieldsEntry
          fields={fields.notes}
          path=""
          value={draft.notes}
          change={(notes) => isGroup(notes) && change({ notes })}
        />
        <PerformedAt draft={draft} isLate={checked.isLate} change={change} />
        <FormFoot
          type={type}
          view={view}
          form={form}
          close={close}
          waits={count.doubt && !count.confirmed ? [words.bench.countOpen] : []}
          alarm={
            identity && isMismatch(state, scannedIn(draft.payload))
              ? words.identity.report
              : undefined
          }
        />
      </Stack>
    </FormContext>
  );
}
