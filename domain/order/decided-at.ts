import { futureToleranceMinutes, type Sent } from '../command.js';
import { refusal, type Refusal } from '../refusal.js';
import { addMinutes, isAfter, isBefore } from '../schedule/instants.js';

/** The instant a decision counts from: the clinic's time in training, else the server's clock; never the stated time. */
export const decidedAt = (sent: Pick<Sent, 'clinicTime' | 'recordedAt'>): string =>
  sent.clinicTime ?? sent.recordedAt;

/**
 * Refusal of impossible times in an entry: an instant before the step it must follow (`beforeEarlierStep`), or the
 * last one in the future (`inTheFuture`, two minutes tolerated).
 */
export function timesRefusal(
  sent: Pick<Sent, 'recordedAt'>,
  ...inOrder: readonly [string, ...string[]]
): Refusal | undefined {
  for (const [i, performedAt] of inOrder.entries()) {
    const earlierAt = inOrder[i - 1];
    if (earlierAt !== undefined && isBefore(performedAt, earlierAt))
      return refusal('beforeEarlierStep', { performedAt, earlierAt });
    if (isAfter(performedAt, addMinutes(sent.recordedAt, futureToleranceMinutes)))
      return refusal('inTheFuture', { performedAt });
  }
  return undefined;
}
