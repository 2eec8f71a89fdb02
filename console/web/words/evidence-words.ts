import type { EvidencePart } from '../features/decision/evidence-parts.js';

type All<K extends string> = { readonly [each in K]: string };

/** Words about what stands behind a decision: serology, reviews, excursions, what came after the dose. */
export type EvidenceWords = {
  /** Names of the parts of the evidence. */
  readonly evidence: All<EvidencePart>;
  readonly serology: All<
    | 'title'
    | 'marker'
    | 'result'
    | 'confirmatory'
    | 'biohazard'
    | 'last'
    | 'decision'
    | 'undecided'
    | 'pending'
    | 'notNeeded'
  >;
  readonly reviews: All<
    | 'title'
    | 'batchRecord'
    | 'qcDecision'
    | 'certified'
    | 'finalReview'
    | 'finalRelease'
    | 'investigation'
    | 'latePositive'
    | 'acknowledged'
    | 'notAcknowledged'
    | 'givenBefore'
    | 'noneGiven'
  >;
  readonly troubles: All<
    'title' | 'contamination' | 'shared' | 'exception' | 'backup' | 'undecided' | 'withdrawn'
  > & { readonly backups: (count: number) => string };
  readonly excursions: All<'title' | 'shipment' | 'opened' | 'decision' | 'undecided'>;
  readonly care: All<
    | 'followUp'
    | 'visit'
    | 'when'
    | 'how'
    | 'scores'
    | 'examiner'
    | 'patient'
    | 'call'
    | 'reached'
    | 'notReached'
    | 'adverseEvents'
    | 'noAdverseEvents'
    | 'event'
    | 'grade'
    | 'serious'
    | 'severe'
    | 'relation'
    | 'began'
    | 'reviewed'
    | 'notReviewed'
    | 'continued'
    | 'paused'
    | 'rescreening'
    | 'rescreened'
    | 'stopped'
    | 'died'
    | 'disposition'
    | 'formulated'
    | 'productDispatched'
    | 'productReceived'
    | 'confirmedFit'
    | 'interventions'
  > & { readonly months: (months: number) => string };
  /** Said in place of evidence that is not there. */
  readonly noEvidence: (sections: string) => string;
};
