import { refusal, type Refusal } from '../refusal.js';
import type { Section } from './sections.js';
import type { PlacedOrder } from './state.js';

/** Parts of the batch record that were looked at; what is entered there afterwards was not. */
const reviewed: readonly Section[] = ['collection', 'intake', 'culture'];

/** True when quality assurance has reviewed the batch record as it is now. */
export const isReviewed = ({ batchRecordReview, touched }: PlacedOrder): boolean =>
  batchRecordReview !== undefined &&
  reviewed.every((section) => (touched[section] ?? 0) <= batchRecordReview.revision);

/** Decisions on the bank wait for the review of its record (EU GMP Part IV), where the protocol knows one. */
export const batchRecordRefusal = (state: PlacedOrder): Refusal | undefined =>
  state.protocol.exceptions === undefined || isReviewed(state)
    ? undefined
    : refusal('batchRecordNotReviewed', { stage: state.stage });
