import { Button, Skeleton, Stack, TextInput } from '@mantine/core';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { isFailure } from '../../../api/http.js';
import { Notice } from '../../../ui/notice.js';
import { Panel } from '../../../ui/panel.js';
import { failureSentence } from '../../../words/failure-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { useAddPatient, type NewPatient } from '../api/use-patients.js';

const DateField = lazy(() =>
  import('../../command/widgets/date-field.js').then((m) => ({ default: m.DateField })),
);

const nobody: NewPatient = { name: '', bornOn: '', fileNumber: '' };

/** Takes a patient in. What was typed stays until it is recorded. */
export function AddPatient() {
  const { words } = useLanguage();
  const { siteId } = useMe();
  const add = useAddPatient(siteId);
  const [patient, setPatient] = useState(nobody);
  const ready = Object.values(patient).every((value) => value.trim() !== '');
  const issues = isFailure(add.error) ? (add.error.body.issues ?? []) : [];
  const issueOf = (name: string) =>
    issues.find((issue) => issue.path.split('.').at(-1) === name)?.message;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) add.mutate(patient, { onSuccess: () => setPatient(nobody) });
  }
  return (
    <Panel title={words.patients.add}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {isFailure(add.error) && issues.length === 0 ? (
            <Notice tone="bad" urgent>
              {failureSentence(add.error, words)}
            </Notice>
          ) : null}
          {add.isSuccess ? <Notice tone="good">{words.patients.added}</Notice> : null}
          {field('name', words.patients.name)}
          <Suspense fallback={<Skeleton height={58} />}>
            <DateField
              label={words.patients.born}
              value={patient.bornOn}
              error={issueOf('bornOn')}
              change={(bornOn) => setPatient({ ...patient, bornOn })}
            />
          </Suspense>
          {field('fileNumber', words.patients.file)}
          <Button type="submit" disabled={!ready} loading={add.isPending}>
            {words.patients.addAction}
          </Button>
        </Stack>
      </form>
    </Panel>
  );

  function field(name: keyof NewPatient, label: string) {
    return (
      <TextInput
        label={label}
        value={patient[name]}
        autoComplete="off"
        error={issueOf(name)}
        onChange={(event) => setPatient({ ...patient, [name]: event.currentTarget.value })}
      />
    );
  }
}
