import * as z from 'zod';
import { orderIdSchema } from '../../../identifiers.js';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { openStages } from '../../sections.js';

/**
 * The order that had flagged this one has taken its report back: nothing was contaminated. Sent by the system, or by
 * quality assurance; the deviation stays until quality assurance closes it.
 */
export const withdrawSharedRisk = defineCommand({
  type: 'withdrawSharedRisk',
  kind: 'fact',
  during: openStages,
  by: ['qualityAssurance'],
  bySystem: true,
  payload: () => z.strictObject({ source: orderIdSchema() }),
  notes: remarkSchema,
  offer: ({ sharedRisks = [], stage }) =>
    sharedRisks.some(({ withdrawnAt }) => withdrawnAt === undefined)
      ? undefined
      : refusal('noSharedRisk', { stage }),
  decide({ sharedRisks = [], stage }, { payload: { source } }) {
    const open = sharedRisks.filter((risk) => risk.source === source && !risk.withdrawnAt);
    if (open.length === 0) return refuse('noSharedRisk', { stage });
    const riskIds = open.map(({ riskId }) => riskId);
    return happened({ type: 'sharedRiskWithdrawn', source, riskIds });
  },
});
