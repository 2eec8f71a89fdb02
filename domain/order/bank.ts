/** What an order's state keeps of the banked vials. */

export type VialStatus =
  | 'filled'
  | 'quarantined'
  | 'released'
  | 'allocated'
  | 'consumed'
  | 'blocked'
  | 'testUsed'
  | 'retained'
  | 'rejected'
  | 'discarded'
  | 'lost';
export type Vial = {
  readonly code: string;
  readonly attempt: number;
  readonly purpose: 'dose' | 'reserve' | 'test' | 'retain';
  readonly ml: number;
  readonly liveCells: number;
  readonly status: VialStatus;
  readonly expiresAt: string;
  readonly location: string;
  readonly sessionId?: string;
  /** Why it is blocked: a correction ends with a new certification, a late positive with its investigation. */
  readonly blockedFor?: 'latePositive' | 'correction';
};
export type Bank = {
  readonly bankedAt: string;
  readonly frozenAt: string;
  readonly sampleCode: string;
  /** The event that recorded it. */
  readonly revision?: number;
  readonly vials: readonly Vial[];
};
