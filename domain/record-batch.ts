/** The contract between desk and recorder: one batch of new events of one process. */
export type RecordBatch<Happened = unknown> = {
  readonly process: 'treatmentOrder';
  readonly id: string;
  /** Raised by every restart from the record; a batch of an older epoch is refused for good. */
  readonly epoch: number;
  /** Revision the record must have before this batch. */
  readonly after: number;
  readonly events: readonly Happened[];
  /** Digest of the state after the last event. */
  readonly digest: string;
  readonly codeVersion: string;
};

/** Why the recorder will never take a batch. Anything else it throws is a fault, and is retried. */
export const recordRefusals = [
  'olderEpoch',
  'commandNotInJournal',
  'digestDiffers',
  'recordedOtherwise',
] as const;
export type RecordRefusal = (typeof recordRefusals)[number];
