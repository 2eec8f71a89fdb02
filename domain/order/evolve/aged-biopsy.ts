import { biopsySubject } from '../biopsy-doubts.js';
import type { OrderEventOf } from '../events.js';
import type { PlacedOrder } from '../state.js';

/**
 * A biopsy that became too old in quarantine is in doubt like one that arrived so: quality assurance decides on it.
 * When a decision on it is open already, it will be taken in the knowledge of its age.
 */
export function agedBiopsy(
  order: PlacedOrder,
  { dueAt: openedAt }: OrderEventOf<'deadlinePassed'>,
): PlacedOrder {
  const { excursions = [], attempt } = order;
  if (excursions.some(({ subject, decision }) => subject === biopsySubject && !decision))
    return order;
  const excursionId = `EXC-AGE-${attempt}`;
  const verdict = 'outOfSpecification';
  const opened = { excursionId, subject: biopsySubject, verdict, openedAt, holdIds: [] } as const;
  return { ...order, excursions: [...excursions, opened] };
}
