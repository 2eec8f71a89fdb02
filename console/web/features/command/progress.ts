import type { CommandFate } from '../../../contract/reads.js';
import type { ErrorBody } from '../../../contract/errors.js';
import type { Refusal } from '../../../../domain/refusal.js';

/** Where a form is between typing and recorded. */
export type Progress =
  | { readonly at: 'editing' }
  | { readonly at: 'sending' }
  /** A rule said no: the form stays, the next try is a new act. */
  | { readonly at: 'refused'; readonly refusal: Refusal }
  /** What the person relied on has moved: they must look again before they may send. */
  | { readonly at: 'stale'; readonly refusal: Refusal }
  | { readonly at: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly at: 'signatureRejected' }
  | { readonly at: 'signInNeeded' }
  /** Sent, and no answer yet: locked, because sending other words now could count twice. */
  | { readonly at: 'unconfirmed' }
  /** It never arrived: the same act may be sent again. */
  | { readonly at: 'notArrived' }
  | { readonly at: 'failed'; readonly error: ErrorBody['error'] }
  | { readonly at: 'done'; readonly orderId: string; readonly revision: number };
export type Issue = { readonly path: string; readonly message: string };
export type Step = { readonly progress: Progress; readonly freshId: boolean };

const same = (progress: Progress): Step => ({ progress, freshId: false });
const fresh = (progress: Progress): Step => ({ progress, freshId: true });

/** What an answer other than 2xx means for the form, and whether the next try is a new act. */
export function afterFailure({
  status,
  body,
}: {
  readonly status: number;
  readonly body: ErrorBody;
}): Step {
  // The record is behind: the act may still count, so its fate is awaited under the same id.
  if (body.refusal?.code === 'recordBehind') return same({ at: 'unconfirmed' });
  if (body.refusal) return afterRefusal(body.refusal);
  switch (body.error) {
    case 'invalidRequest':
      return same({ at: 'invalid', issues: body.issues ?? [] });
    case 'signatureRejected':
      return same({ at: 'signatureRejected' });
    case 'notSignedIn':
      return same({ at: 'signInNeeded' });
    case 'commandIdReused':
      return fresh({ at: 'failed', error: body.error });
    default:
      return same(
        status === 0 || status >= 500 ? { at: 'unconfirmed' } : { at: 'failed', error: body.error },
      );
  }
}

/** What is known of a command that had no answer. `undefined`: the server never got it. */
export function afterFate(fate: CommandFate | undefined): Step {
  if (!fate) return same({ at: 'notArrived' });
  switch (fate.status) {
    case 'pending':
      return same({ at: 'unconfirmed' });
    case 'applied':
      return same({ at: 'done', orderId: fate.orderId, revision: fate.revision });
    case 'refused':
      return afterRefusal(fate.refusal);
  }
}

const afterRefusal = (refusal: Refusal): Step =>
  fresh({ at: refusal.code === 'staleRevision' ? 'stale' : 'refused', refusal });

/** True while nothing in the form may be changed. */
export const isLocked = ({ at }: Progress): boolean => at === 'sending' || at === 'unconfirmed';
