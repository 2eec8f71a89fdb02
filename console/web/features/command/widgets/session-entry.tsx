import { NativeSelect, Stack } from '@mantine/core';
import { isDone } from '../../../../../domain/order/sessions.js';
import type { Session } from '../../../../../domain/order/state.js';
import { useLanguage } from '../../../words/language.js';
import { Facts } from '../../../ui/facts.js';
import { sessionWindowFacts } from '../../order/components/session-window-facts.js';
import { sessionRows } from '../../order/session-windows.js';
import type { FieldOf } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { useField } from '../use-field.js';

/** Which session: the one at hand is chosen already. Where it is planned, the dates it may have stand below. */
export function SessionEntry({ field, path, value, change }: EntryProps<FieldOf<'text'>>) {
  const { words, texts, formats } = useLanguage();
  const { state, type } = useForm();
  const told = useField(field, path, value);
  const isPlanning = type === 'planSession' || type === 'rescheduleSession';
  const isMeant = (session: Session) => !isPlanning || !isDone(session);
  const row =
    isPlanning && state && sessionRows(state).find((each) => each.session.sessionId === value);
  return (
    <Stack gap="xs">
      <NativeSelect
        {...told}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => change(event.currentTarget.value)}
        maw={420}
        data={[
          { value: '', label: words.form.choose },
          ...(state?.sessions ?? []).filter(isMeant).map((session) => ({
            value: session.sessionId,
            label: [
              words.sessions.number(session.number),
              texts.sessionStatuses[session.status],
              ...(session.plannedOn ? [formats.date(session.plannedOn)] : []),
            ].join(' · '),
          })),
        ]}
      />
      {row ? <Facts rows={sessionWindowFacts(row, { words, formats })} /> : null}
    </Stack>
  );
}
