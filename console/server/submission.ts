import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../../domain/refusal.js';
import { refusalFailure } from '../../workflows/identifiers.js';

/** What became of sending a message to an order. Only the first two are the order's own answer. */
export type Submission =
  | { readonly outcome: 'accepted'; readonly revision: number }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
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
  const told: unknown = cause.details?.[0];
  return cause.type === refusalFailure && isRefusal(told)
    ? { outcome: 'refused', refusal: told }
    : { outcome: 'failed', reason: cause.type ?? 'unknown' };
}

/** True for the data of a refusal; it was made by our own rules, so its facts are trusted. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'facts' in value;
