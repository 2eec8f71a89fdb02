import type { Refusal } from '../../domain/refusal.js';

/** The error body of the API: always a code; issues per field, or the refusal, where there are any. */
export type ErrorBody = {
  readonly error:
    | 'invalidRequest'
    | 'notSignedIn'
    | 'signatureRejected'
    | 'notAllowed'
    | 'passwordIsTemporary'
    | 'notFound'
    | 'commandIdReused'
    | 'refused'
    | 'notConfirmed'
    | 'tooManyRequests'
    | 'unavailable'
    | 'internal';
  readonly message: string;
  /** One per field: the path from the body's root, and the way out. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly refusal?: Refusal;
  readonly commandId?: string;
  /** Only for `staleRevision`: the order's revision now. */
  readonly revision?: number;
};

/** Status of each refusal: state moved on (409), not permitted (403), rule not met (422), record behind: try the same id again (503). */
export function statusOfRefusal(refusal: Refusal): 403 | 409 | 422 | 500 | 503 {
  switch (refusal.code) {
    case 'notYourRole':
    case 'notYourSite':
    case 'segregation':
      return 403;
    case 'staleRevision':
    case 'notAtThisStage':
    case 'expired':
    case 'awaitingQualityAssurance':
      return 409;
    case 'recordBehind':
      return 503;
    case 'internalError':
      return 500;
    default:
      return 422;
  }
}
