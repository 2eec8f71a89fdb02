import * as z from 'zod';
import { evidenceRefusal, requiredFor } from '../../../quality/panel-status.js';
import { happened, refusal } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { deviationRefusal, holdRefusal, unwitnessedRefusal } from '../../deviations.js';
import { batchRecordRefusal } from '../../batch-record.js';
import { bankPanel } from '../../evidence.js';
import { remarkSchema } from '../../schemas.js';
import { serologyRefusal } from '../../serology.js';
import { shortfallRefusal } from '../../shortfall.js';

/**
 * Quality control accepts the bank, on complete and passing results with nothing open, or rejects it
 * (EU GMP Part IV: production and quality control are different people for a given batch).
 */
export const decideQc = defineCommand({
  type: 'decideQc',
  kind: 'decision',
  during: ['awaitingQcDecision'],
  by: ['qcApprover'],
  signature: 'approved',
  part: 'approved',
  reads: ['quality', 'bank', 'culture', 'intake', 'serology', 'interruptions'],
  payload: () => z.strictObject({ outcome: z.enum(['accept', 'reject']) }),
  notes: remarkSchema,
  offer: ({ qcDecision }) =>
    qcDecision && refusal('alreadyDecided', { outcome: qcDecision.outcome }),
  decide(state, { payload: { outcome } }) {
    const { receipt } = state;
    const against =
      outcome === 'reject'
        ? undefined
        : ((receipt.decision
            ? undefined
            : refusal('intakeUndecided', { receivedAt: receipt.receivedAt })) ??
          serologyRefusal(state) ??
          shortfallRefusal(state) ??
          evidenceRefusal(requiredFor(bankPanel(state), 'bankRelease')) ??
          holdRefusal(state, 'release', 'material') ??
          deviationRefusal(state) ??
          unwitnessedRefusal(state) ??
          batchRecordRefusal(state));
    return against ? { ok: false, refusal: against } : happened({ type: 'qcDecided', outcome });
  },
});
