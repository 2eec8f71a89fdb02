import { Loader, Group } from '@mantine/core';
import type { OrderView } from '../../../../contract/reads.js';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import { namedRefusal } from '../../../words/named-refusal.js';
import type { CommandForm } from '../use-command-form.js';
import { StaleNotice } from './stale-notice.js';

type FormProgressProps = { readonly form: CommandForm; readonly view: OrderView | null };

/** What became of the last try, in words. */
export function FormProgress({ form, view }: FormProgressProps) {
  const { words, texts, formats } = useLanguage();
  const { progress } = form;
  switch (progress.at) {
    case 'editing':
    case 'sending':
    case 'done':
      return null;
    case 'refused':
      return (
        <Notice tone="bad" title={words.form.refused} urgent>
          {namedRefusal(progress.refusal, stateOf(view), { texts, words, formats })}
        </Notice>
      );
    case 'stale':
      return <StaleNotice form={form} view={view} refusal={progress.refusal} />;
    case 'invalid':
      return (
        <Notice tone="bad" title={words.failures.invalidRequest} urgent>
          {progress.issues.map((issue) => (
            <div key={issue.path}>
              {issue.path}: {issue.message}
            </div>
          ))}
        </Notice>
      );
    case 'signatureRejected':
      return (
        <Notice tone="bad" urgent>
          {words.failures.signatureRejected}
        </Notice>
      );
    case 'signInNeeded':
      return <Notice tone="warn">{words.form.signInAgain}</Notice>;
    case 'unconfirmed':
      return (
        <Notice tone="warn" title={words.form.unconfirmed} urgent>
          <Group gap="xs">
            <Loader size="xs" /> {words.form.unconfirmedHelp}
          </Group>
        </Notice>
      );
    case 'notArrived':
      return (
        <Notice tone="warn" urgent>
          {words.form.notArrived}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bad" urgent>
          {words.failures[progress.error]}
        </Notice>
      );
  }
}

const stateOf = (view: OrderView | null) =>
  view && view.state.stage !== 'new' ? view.state : null;
