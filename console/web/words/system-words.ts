import type { RecordRefusal } from '../../../domain/record-batch.js';

type All<K extends string> = { readonly [each in K]: string };

/** Incidents the system tells of; one it has no words for is told by its code. */
export type IncidentKind =
  RecordRefusal | 'recordFault' | 'internalError' | 'identityMismatch' | 'recordOlderThanWorkflow';
export type IncidentWords = {
  readonly title: string;
  /** What it means, in plain words. */
  readonly means: string;
  /** What somebody should do now. */
  readonly todo: string;
};

/** Words of the page that tells whether the system itself is all right. */
export type SystemWords = {
  readonly system: All<
    | 'title'
    | 'allWell'
    | 'trouble'
    | 'parts'
    | 'engine'
    | 'worker'
    | 'record'
    | 'up'
    | 'down'
    | 'work'
    | 'pending'
    | 'oldest'
    | 'tooLong'
    | 'overdue'
    | 'missing'
    | 'notAnswering'
    | 'toBeMoved'
    | 'openOrders'
    | 'unknown'
    | 'versions'
    | 'version'
    | 'since'
    | 'orders'
    | 'current'
    | 'thisServer'
    | 'neverDeployed'
    | 'upkeep'
    | 'lastAudit'
    | 'lastBackup'
    | 'never'
    | 'noDifferences'
    | 'incidents'
    | 'noIncidents'
    | 'mended'
    | 'settled'
    | 'settle'
    | 'awaitingQuality'
    | 'open'
    | 'means'
    | 'todo'
    | 'otherMeans'
    | 'otherTodo'
  > & {
    readonly lookedAt: (time: string) => string;
    readonly milliseconds: (count: number) => string;
    readonly megabytes: (count: string) => string;
    readonly seconds: (count: string) => string;
    readonly differences: (count: number) => string;
    readonly kinds: { readonly [K in IncidentKind]: IncidentWords };
    readonly troubles: {
      readonly engine: string;
      readonly worker: string;
      readonly tooLong: (count: number) => string;
      readonly overdue: (count: number) => string;
      readonly missing: (count: number) => string;
      readonly notAnswering: (count: number) => string;
      readonly incidents: (count: number) => string;
      readonly audit: (count: number) => string;
      readonly awaitingQuality: (count: number) => string;
    };
  };
};
