import * as z from 'zod';
import { evidenceRefusal, requiredFor } from '../../../quality/panel-status.js';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { holdRefusal } from '../../deviations.js';
import { bankPanel } from '../../evidence.js';
import { investigationRefusal } from '../../investigations.js';
import { codeSchema, explanationSchema } from '../../schemas.js';

/**
 * The qualified person frees vials that a late positive had blocked, once every failure has been investigated and the
 * bank's own evidence is as it was at its certification. The hold on the treatment is released apart from it.
 */
export const unblockVials = defineCommand({
  type: 'unblockVials',
  kind: 'decision',
  during: ['treating', 'followUp', 'awaitingDisposition'],
  by: ['qualifiedPerson'],
  signature: 'certified',
  part: 'certified',
  reads: ['quality', 'bank', 'sessions', 'interruptions'],
  payload: () =>
    z.strictObject({
      vialCodes: z.array(codeSchema()).min(1).max(200).meta({ widget: 'blockedVials' }),
    }),
  notes: explanationSchema,
  offer(state) {
    const { bank, stage } = state;
    if (!bank?.vials.some(({ status }) => status === 'blocked'))
      return refusal('noVialBlocked', { stage });
    return (
      investigationRefusal(state) ??
      evidenceRefusal(requiredFor(bankPanel({ ...state, bank }), 'bankRelease')) ??
      holdRefusal(state, 'release', 'material')
    );
  },
  decide({ bank }, { payload }) {
    const vials = [...new Set(payload.vialCodes)];
    for (const code of vials) {
      const vial = bank?.vials.find((each) => each.code === code);
      if (!vial) return refuse('unknownVial', { code });
      if (vial.status !== 'blocked') return refuse('vialNotBlocked', { code, status: vial.status });
    }
    return happened({ type: 'vialsUnblocked', vials });
  },
});
