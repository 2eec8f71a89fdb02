import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { OrderView, ReferenceData } from '../../../contract/reads.js';
import type { CommandType } from '../../../../domain/order/catalogue.js';
import { keys } from '../../api/keys.js';
import { isFailure } from '../../api/http.js';
import { clockStore } from '../../clock/clock-store.js';
import { useNow } from '../../clock/use-now.js';
import { useLanguage } from '../../words/language.js';
import { useMe } from '../session/me-context.js';
import { signInNeeded } from '../session/sign-in-needed.js';
import { sendCommand } from './api/send-command.js';
import { takeAnswer } from './api/take-answer.js';
import { checkForm, formOf } from './check-form.js';
import { createDraftStore, type Draft } from './draft-store.js';
import { newCommandId } from './new-id.js';
import { openDraft } from './open-draft.js';
import { afterFailure, afterFate, type Progress, type Step } from './progress.js';
import { useFate } from './use-fate.js';

type Opened = {
  readonly type: CommandType;
  readonly view: OrderView | null;
  readonly done: (orderId: string) => void;
};

/**
 * A command's form from opening to recorded: what is typed is kept as a draft at every change, the act keeps its id
 * until a refusal, and while the answer is unknown nothing can be sent twice.
 */
export function useCommandForm({ type, view, done }: Opened) {
  const me = useMe();
  const { zone } = useLanguage();
  const client = useQueryClient();
  const now = useNow(15_000);
  const fields = useMemo(() => formOf(type), [type]);
  const store = useMemo(() => createDraftStore(localStorage, me.personId), [me.personId]);
  const reference = client.getQueryData<ReferenceData>(keys.reference());
  const place = { orderId: view?.state.orderId ?? 'new', type };
  const [{ draft, restored }, setOpened] = useState(() =>
    openDraft({ store, place, fields, view, reference, now }),
  );
  const [progress, setProgress] = useState<Progress>(
    draft.sent ? { at: 'unconfirmed' } : { at: 'editing' },
  );
  const checked = checkForm(type, draft, { now, zone });

  function keep(part: Partial<Draft>): Draft {
    const next = { ...draft, ...part, savedAt: clockStore.now() };
    store.save(place, next);
    setOpened({ draft: next, restored: false });
    return next;
  }
  function change(part: Partial<Draft>): void {
    keep({ ...part, sent: false });
    if (progress.at !== 'stale') setProgress({ at: 'editing' });
  }
  async function take({ progress: next, freshId }: Step): Promise<void> {
    if (next.at === 'done') {
      store.remove(place);
      await client.invalidateQueries();
      return done(next.orderId);
    }
    if (next.at === 'signInNeeded') signInNeeded.set(true);
    if (next.at !== 'unconfirmed')
      keep({ sent: false, ...(freshId ? { commandId: newCommandId() } : {}) });
    setProgress(next);
  }
  async function send(secret: string): Promise<void> {
    const sent = checkForm(type, draft, { now: clockStore.now(), zone });
    const { commandId, basedOnRevision } = keep({ sent: true });
    setProgress({ at: 'sending' });
    try {
      const answer = await sendCommand(view?.state.orderId ?? null, {
        commandId,
        type,
        basedOnRevision,
        performedAt: sent.performedAt,
        payload: sent.payload,
        notes: sent.notes,
        ...(sent.isLate ? { lateEntryReason: draft.lateEntryReason.trim() } : {}),
        ...(secret === '' ? {} : { signature: { secret } }),
      });
      takeAnswer(client, answer);
      store.remove(place);
      done(answer.orderId);
    } catch (error) {
      if (!isFailure(error)) throw error;
      await take(afterFailure(error));
    }
  }
  useFate(progress.at === 'unconfirmed', draft.commandId, (fate) => void take(afterFate(fate)));

  return {
    fields,
    draft,
    restored,
    progress,
    checked,
    change,
    send,
    /** The person looked at what changed: the form now rests on this revision. */
    lookedAgain: (revision: number) => {
      keep({ basedOnRevision: revision });
      setProgress({ at: 'editing' });
    },
    discard: () => {
      store.remove(place);
      setOpened(openDraft({ store, place, fields, view, reference, now }));
      setProgress({ at: 'editing' });
    },
  };
}
export type CommandForm = ReturnType<typeof useCommandForm>;
