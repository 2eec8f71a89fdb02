/** With which commands the signatures are given that a correction can void. */
import type { CommandType } from './catalogue.js';
import type { VoidedSignature } from './corrections.js';

/** Of two commands both signatures fall: the review and its confirmation. */
export const signedWith: Readonly<
  Record<VoidedSignature, readonly [CommandType, ...CommandType[]]>
> = {
  intakeDecision: ['decideIntake'],
  contaminationDecision: ['decideAfterContamination'],
  batchRecordReview: ['reviewBatchRecord'],
  qcDecision: ['decideQc'],
  certification: ['certifyRelease'],
  finalRelease: ['reviewFinalSterility', 'confirmFinalRelease'],
  sessionQcDecision: ['decideSessionQc'],
  sessionCertification: ['certifySessionProduct'],
  authorisation: ['authoriseAdministration'],
};
