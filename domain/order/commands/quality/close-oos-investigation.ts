import * as z from 'zod';
import { qcTests } from '../../../quality/qc-tests.js';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import type { OrderEvent } from '../../events.js';
import { investigationOutcomes } from '../../oversight.js';
import { codeSchema, explanationSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';
import type { PlacedOrder } from '../../state.js';

/**
 * A result out of specification, or a test that cannot be repeated any more, has been investigated. An error of the
 * laboratory is no statement about the product: the test is made again. A confirmed failure stands for good.
 */
export const closeOosInvestigation = defineCommand({
  type: 'closeOosInvestigation',
  kind: 'decision',
  during: existingStages,
  by: ['qualityAssurance'],
  signature: 'approved',
  reads: ['quality', 'sessions'],
  payload: () =>
    z.strictObject({
      sampleCode: codeSchema().meta({ widget: 'scan' }),
      test: z.enum(qcTests),
      investigationOutcome: z.enum(investigationOutcomes),
    }),
  notes: explanationSchema,
  offer: (state) =>
    state.results.some((result) => result.verdict !== 'pass' && !result.excused)
      ? undefined
      : refusal('noOpenInvestigation', { stage: state.stage }),
  decide(state, { payload }) {
    const { sampleCode, test, investigationOutcome: outcome } = payload;
    const own = state.results.filter(
      (result) =>
        result.sampleCode === sampleCode &&
        result.test === test &&
        result.verdict !== 'pass' &&
        !result.excused,
    );
    if (own.length === 0) return refuse('nothingToInvestigate', { test });
    const released = outcome === 'labError' ? releasedHolds(state, sampleCode, test) : [];
    return happened<OrderEvent>(
      { type: 'oosInvestigationClosed', sampleCode, test, outcome },
      ...released,
    );
  },
});

/** With the last failure that stood, what it held goes on; what may have been given stays held until a person decides. */
function releasedHolds(
  { results, holds }: PlacedOrder,
  sampleCode: string,
  test: string,
): readonly OrderEvent[] {
  const others = results.some(
    (result) =>
      result.verdict === 'fail' &&
      !result.excused &&
      (result.sampleCode !== sampleCode || result.test !== test),
  );
  if (others) return [];
  return holds
    .filter(({ scope, reason }) => scope === 'release' && reason === 'resultFailed')
    .map(({ holdId }) => ({ type: 'holdReleased', holdId }));
}
