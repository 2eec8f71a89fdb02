import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrderView } from '../../../contract/reads.js';
import type { CommandType } from '../../../../domain/order/catalogue.js';
import type { About } from '../../app/paths.js';
import { isFailure } from '../../api/http.js';
import { clockStore } from '../../clock/clock-store.js';
import { useNow } from '../../clock/use-now.js';
import { useLanguage } from '../../words/language.js';
import { signInNeeded } from '../session/sign-in-needed.js';
import { sendCommand } from './api/send-command.js';
import { takeAnswer } from './api/take-answer.js';
import { checkForm } from './check-form.js';
import { bodyOf } from './command-body-of.js';
import type { Draft } from './draft-store.js';
import { newCommandId } from './new-id.js';
import { afterFailure, afterFate, type Progress, type Step } from './progress.js';
import { useDraft } from './use-draft.js';
import { useFate } from './use-fate.js';

type Opened = {
  readonly type: CommandType;
  readonly view: OrderView | null;
  readonly done: (orderId: string) => void;
  /** What the form is about, as far as the way here says it. */
  readonly about?: About;
};

/**
 * A command's form from opening to recorded: what is typed is kept as a draft at every change, the act keeps its id
 * until a refusal, and while the answer is unknown nothing can be sent twice.
 */
export function useCommandForm(opened: Opened) {
  const { type, view, done } = opened;
  const { zone } = useLanguage();
  const client = useQueryClient();
  const now = useNow(15_000);
  const { fields, draft, restored, keep, forget, startAgain } = useDraft(opened, now);
  const [progress, setProgress] = useState<Progress>(
    draft.sent ? { at: 'unconfirmed' } : { at: 'editing' },
  );
  const checked = checkForm(type, draft, { now, zone });

  function change(part: Partial<Draft>): void {
    keep({ ...part, sent: false });
    if (progress.at !== 'stale') setProgress({ at: 'editing' });
  }
  async function take({ progress: next, freshId }: Step): Promise<void> {
    if (next.at === 'done') {
      forget();
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
    const kept = keep({ sent: true });
    setProgress({ at: 'sending' });
    try {
      const body = bodyOf({ type, draft: kept, checked: sent, secret });
      const answer = await sendCommand(view?.state.orderId ?? null, body);
      takeAnswer(client, answer);
      forget();
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
      startAgain();
      setProgress({ at: 'editing' });
    },
  };
}
export type CommandForm = ReturnType<typeof useCommandForm>;
