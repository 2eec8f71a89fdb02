import * as z from 'zod';
import { evidenceRefusal, requiredFor } from '../../../quality/panel-status.js';
import { happened } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { deviationRefusal, holdRefusal, unwitnessedRefusal } from '../../deviations.js';
import { batchRecordRefusal } from '../../batch-record.js';
import { bankPanel } from '../../evidence.js';
import { remarkSchema } from '../../schemas.js';
import { serologyRefusal } from '../../serology.js';
import { shortfallRefusal } from '../../shortfall.js';

/**
 * The qualified person certifies the accepted bank; with it the vials may be used and the sessions can be planned.
 * The evidence is looked at again: it may have changed since quality control accepted it.
 */
export const certifyRelease = defineCommand({
  type: 'certifyRelease',
  kind: 'decision',
  during: ['awaitingCertification'],
  by: ['qualifiedPerson'],
  signature: 'certified',
  part: 'certified',
  reads: ['quality', 'bank', 'serology', 'interruptions'],
  payload: () => z.strictObject({}),
  notes: remarkSchema,
  offer: (state) =>
    serologyRefusal(state) ??
    shortfallRefusal(state) ??
    evidenceRefusal(requiredFor(bankPanel(state), 'bankRelease')) ??
    holdRefusal(state, 'release', 'material') ??
    deviationRefusal(state) ??
    unwitnessedRefusal(state) ??
    batchRecordRefusal(state),
  decide: (_state, sent) => happened({ type: 'releaseCertified', certifiedAt: decidedAt(sent) }),
});
