import type { PersonId } from '../identifiers.js';
import type { QcTest } from '../quality/qc-tests.js';

/** What an order's state keeps of quality control. */

export type QcVerdict = 'pass' | 'fail' | 'invalid';
export type QcResult = {
  readonly sampleCode: string;
  readonly attempt: number;
  readonly test: QcTest;
  readonly verdict: QcVerdict;
  readonly value?: number;
  readonly at: string;
  readonly by: PersonId;
  /** The event that recorded it. */
  readonly revision?: number;
  /** Since when it says what it says, when that was corrected. */
  readonly correctedAt?: string;
  /** An error of the laboratory was found: it says nothing about the product, and the test is made again. */
  readonly excused?: boolean;
};
export type QcDecision = {
  readonly outcome: 'accept' | 'reject';
  readonly at: string;
  readonly by: PersonId;
};
