import type { Role } from '../../roles.js';

/** Everything that somebody must do by a time, or that time itself does if nobody acts. */
export const dutyKinds = [
  'collect',
  'dispatch',
  'receive',
  'decideIntake',
  'startCulture',
  'feed',
  'observe',
  'passage',
  'harvestBy',
  'bank',
  'recordResults',
  'decideQc',
  'decideAfterRejection',
  'certify',
  'planSession',
  'confirmSession',
  'prepareSession',
  'recordSessionResults',
  'decideSessionQc',
  'certifySession',
  'dispatchSession',
  'receiveSession',
  'confirmIdentity',
  'authorise',
  'administer',
  'confirmSecondPerson',
  'classifyDeviation',
  'closeDeviation',
  'releaseHold',
  'decideFollowUp',
  'rescreen',
  'recollect',
  'receiveRecollected',
  'biopsyAge',
  'recordSerology',
  'confirmSerology',
  'decideSerology',
  'decideContamination',
  'noGrowth',
  'decideShortfall',
  'decideAfterLoss',
  'closeInvestigation',
  'reviewBatchRecord',
  'acknowledgeLatePositive',
  'acknowledgeChangedEvidence',
  'reviewFinalSterility',
  'confirmFinalRelease',
  'decideExcursion',
  'discardProduct',
  'safetyCall',
  'followUpVisit',
  'reviewAdverseEvent',
  'decideContinuation',
  'tellClinic',
  'tellPatient',
  'settleAppointment',
  'decideDisposition',
  'disposeMaterial',
  'productExpiry',
  'authorisationExpiry',
  'identityExpiry',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/**
 * A duty is a task and its deadline in one: every open task has a deadline by construction.
 * A duty without `command` is a clock (an expiry): a deadline and no task.
 */
export type Duty = {
  /** order/stage/subject/attempt: stable while the same thing has to be done. */
  readonly key: string;
  readonly kind: DutyKind;
  /** What it is about, for the eye: a vessel, a session, a test; empty for the whole order. */
  readonly subject: string;
  /** The command that fulfils it. */
  readonly command?: string;
  readonly roles: readonly Role[];
  /** Site whose people do it; absent where the role works anywhere. */
  readonly siteId?: string;
  readonly dueAt: string;
  /** Who is told when it is overdue. */
  readonly escalatesTo: readonly Role[];
};

export type Deadline = Pick<Duty, 'key' | 'kind' | 'subject' | 'dueAt'>;
export type Task = Duty & { readonly command: string; readonly overdue: boolean };
