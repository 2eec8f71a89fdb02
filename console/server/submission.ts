import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../../domain/refusal.js';
import { refusalFailure } from '../../workflows/identifiers.js';

/** What became of sending a message to an order. Only the first two are the order's own answer. */
export type Submission =
  | { readonly outcome: 'accepted'; readonly revision: number }
  /** `revision` of the order it was judged by, where a workflow judged. */
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly revision?: number }
  /** It went wrong inside the order's validator: nothing was changed, and somebody must look. */
  | { readonly outcome: 'failed'; readonly reason: string }
  /** No answer in time: it may still be applied. */
  | { readonly outcome: 'unanswered' }
  /** No workflow runs under the order's id. */
  | { readonly outcome: 'notRunning' }
  /** The engine is away or overloaded. */
  | { readonly outcome: 'unavailable' };

/** The run ended after it had accepted the message: the record knows whether it counts. */
const endedAfterAccepting = 'AcceptedUpdateCompletedWorkflow';

/** What an order's rejection of an update says. */
export function rejection(cause: Error | undefined): Submission {
  if (!(cause instanceof ApplicationFailure)) return { outcome: 'unanswered' };
  if (cause.type === endedAfterAccepting) return { outcome: 'unanswered' };
  const [told, revision]: readonly unknown[] = cause.details ?? [];
  if (cause.type !== refusalFailure || !isRefusal(told))
    return { outcome: 'failed', reason: cause.type ?? 'unknown' };
  return {
    outcome: 'refused',
    refusal: told,
    ...(typeof revision === 'number' ? { revision } : {}),
  };
}

/** True for the data of a refusal; it was made by our own rules, so its facts are trusted. */
const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'facts' in value;
