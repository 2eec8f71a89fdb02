import * as z from 'zod';
import { evidenceRefusal, requiredFor } from '../../../quality/panel-status.js';
import { happened } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { deviationRefusal, holdRefusal, unwitnessedRefusal } from '../../deviations.js';
import { bankPanel } from '../../evidence.js';
import { remarkSchema } from '../../schemas.js';

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
  reads: ['quality', 'bank', 'interruptions'],
  payload: () => z.strictObject({}),
  notes: remarkSchema,
  offer: (state) =>
    evidenceRefusal(requiredFor(bankPanel(state), 'bankRelease')) ??
    holdRefusal(state, 'release', 'material') ??
    deviationRefusal(state) ??
    unwitnessedRefusal(state),
  decide: (_state, sent) => happened({ type: 'releaseCertified', certifiedAt: decidedAt(sent) }),
});
