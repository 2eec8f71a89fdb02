import { isBefore } from '../schedule/instants.js';
import { refusal, type Refusal } from '../refusal.js';

/** What cannot have been done before something else had (received before collected) is a slip of the clock or the pen. */
export const beforeEarlierStep = (performedAt: string, earlierAt: string): Refusal | undefined =>
  isBefore(performedAt, earlierAt)
    ? refusal('beforeEarlierStep', { performedAt, earlierAt })
    : undefined;
