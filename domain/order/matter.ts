/** One thing that went wrong with an order, in the shape of the quality view: what, since when, who is next. */
import type { OrderId } from '../identifiers.js';
import type { QcTest } from '../quality/qc-tests.js';
import type { Role } from '../roles.js';
import type { AdverseEvent, Excursion } from './care.js';
import type { Contaminant, Contamination } from './culture-care.js';
import type { DeviationRule } from './deviation-rules.js';
import type { DutyKind } from './duties/duty.js';
import type { TemperatureVerdict } from './material.js';
import type { Investigation } from './oversight.js';
import type { HoldScope } from './sections.js';
import type { HoldReason } from './state.js';

export const matterKinds = [
  'deviation',
  'investigation',
  'excursion',
  'hold',
  'latePositive',
  'changedEvidence',
  'adverseEvent',
  'contamination',
] as const;
export type MatterKind = (typeof matterKinds)[number];

/** Class of a deviation; an adverse event is severe where it has to be reported to the authority. */
export const matterGrades = [
  'unclassified',
  'minor',
  'major',
  'critical',
  'severe',
  'notSevere',
] as const;
export type MatterGrade = (typeof matterGrades)[number];

/**
 * What cannot be done while the matter is open: acts of a hold's scope, decisions on the product (accepting,
 * certifying), accepting it, unblocking vials, the intake decision, or the session of a shipment in doubt.
 */
export type MatterBlocks =
  HoldScope | 'decisions' | 'acceptance' | 'unblocking' | 'intake' | 'session';

/** How a closed matter ended; `noLonger`: it went with what it was about. */
export type MatterOutcome =
  | 'closed'
  | 'released'
  | 'acknowledged'
  | 'reviewed'
  | 'recorded'
  | 'withdrawn'
  | 'noLonger'
  | Investigation['outcome']
  | NonNullable<Excursion['decision']>['outcome']
  | NonNullable<Contamination['decision']>;

/** What it is, with why or what of. */
export type MatterWhat =
  | { readonly kind: 'deviation'; readonly what: DeviationRule }
  | { readonly kind: 'changedEvidence'; readonly what: 'treatedOnChangedEvidence' }
  | { readonly kind: 'hold'; readonly what: HoldReason }
  | { readonly kind: 'investigation' | 'latePositive'; readonly what: QcTest }
  | { readonly kind: 'excursion'; readonly what: TemperatureVerdict }
  | { readonly kind: 'adverseEvent'; readonly what: AdverseEvent['term'] }
  | { readonly kind: 'contamination'; readonly what: Contaminant };

/** Who must act next, and until when: the open duty of the matter. */
export type MatterNext = {
  readonly taskKey: string;
  readonly command: string;
  readonly duty: DutyKind;
  readonly roles: readonly Role[];
  /** Site whose people do it; null where the role works anywhere. */
  readonly siteId: string | null;
  readonly dueAt: string;
};

export type Matter = MatterWhat & {
  /** Unique within the order. */
  readonly matterId: string;
  /** What came from one command belongs together: the beginning of its id, or the matter's own id. */
  readonly occurrence: string;
  /** When the soonest open duty of its occurrence is due; null when none is. */
  readonly occurrenceDueAt: string | null;
  /** A vessel, a sample, a session, an order; empty for the whole order. */
  readonly subject: string;
  readonly grade: MatterGrade | null;
  /** CTCAE grade of an adverse event, 1 mild to 5 death. */
  readonly ctcae: number | null;
  readonly openedAt: string;
  readonly isOpen: boolean;
  readonly outcome: MatterOutcome | null;
  readonly blocks: MatterBlocks | null;
  readonly next: MatterNext | null;
  /** The order whose contamination this one is told of. */
  readonly source: OrderId | null;
};

/** A matter as a list shows it, among those of its occurrence. */
export type ListedMatter = MatterWhat &
  Pick<
    Matter,
    | 'matterId'
    | 'subject'
    | 'grade'
    | 'ctcae'
    | 'openedAt'
    | 'outcome'
    | 'blocks'
    | 'next'
    | 'source'
  > & { readonly closedAt: string | null };
