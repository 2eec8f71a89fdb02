import * as z from 'zod';
import { isComplete, requiredFor } from '../../../quality/panel-status.js';
import { happened, refuse } from '../../../refusal.js';
import { latePositiveEvents } from '../../blocked.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { sessionPanel } from '../../evidence.js';
import { judgeResults, resultsSchema, type JudgedResult } from '../../judged-results.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { productsOf } from '../../sessions.js';
import type { PlacedOrder, SessionProduct } from '../../state.js';

/**
 * Results of a session product's sample. Tests after use (sterility) may come at any time, even after the order is
 * closed: a product that failed then was given, so the treatment is held.
 */
export const recordSessionResults = defineCommand({
  type: 'recordSessionResults',
  kind: 'fact',
  during: [
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
    'followUp',
    'awaitingDisposition',
    'completed',
    'stopped',
  ],
  by: ['qcAnalyst'],
  part: 'tested',
  payload: () =>
    z.strictObject({
      sampleCode: codeSchema().meta({ widget: 'scan' }),
      results: resultsSchema(),
    }),
  notes: remarkSchema,
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const found = sampled(state, payload.sampleCode);
    if (!found) return refuse('unknownSample', { code: payload.sampleCode });
    const { sessionId, product } = found;
    const impossible = timesRefusal(sent, product.thawedAt, performedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const statuses = sessionPanel(state, product);
    const isLate = ({ specification }: (typeof statuses)[number]): boolean =>
      product.certifiedAt !== undefined || specification.requiredFor === 'afterUse';
    const entered = judgeResults(statuses, payload.results, (status) =>
      isLate(status) ? 'treatment' : 'release',
    );
    if (!entered.ok) return entered;
    const failedLate = entered.judged
      .filter(
        ({ test, verdict }) =>
          verdict === 'fail' && statuses.some((s) => s.test === test && isLate(s)),
      )
      .map(({ test }) => test);
    const results = entered.judged.map((result): OrderEvent => ({
      type: 'sessionResultRecorded',
      sessionId,
      sampleCode: payload.sampleCode,
      testedAt: performedAt,
      ...result,
    }));
    const completes: readonly OrderEvent[] = becomesComplete(statuses, entered.judged)
      ? [{ type: 'sessionResultsComplete', sessionId }]
      : [];
    return happened(
      ...results,
      ...completes,
      ...breachEvents(sent, entered.breaches),
      ...latePositiveEvents(state, sent, { sampleCode: payload.sampleCode, tests: failedLate }),
    );
  },
});

/** True when these results answer the last open test that the session waits for. */
function becomesComplete(
  statuses: ReturnType<typeof sessionPanel>,
  judged: readonly JudgedResult[],
): boolean {
  const before = requiredFor(statuses, 'sessionRelease');
  const after = before.map((status) => ({
    ...status,
    last: judged.filter((r) => r.test === status.test).at(-1)?.verdict ?? status.last,
    count: status.count + judged.filter((r) => r.test === status.test).length,
  }));
  return !isComplete(before) && isComplete(after);
}

function sampled(
  { sessions }: PlacedOrder,
  sampleCode: string,
): { readonly sessionId: string; readonly product: SessionProduct } | undefined {
  return sessions
    .flatMap((session) =>
      productsOf(session).map((product) => ({ sessionId: session.sessionId, product })),
    )
    .find(({ product }) => product.sampleCode === sampleCode);
}
