import * as z from 'zod';
import { parseCode } from '../../../identity/codes.js';
import { happened, refuse, type Decision } from '../../../refusal.js';
import { isInUse, latePositiveEvents } from '../../blocked.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { bankPanel, earlierPanel } from '../../evidence.js';
import { judgeResults, resultsSchema, type EnteredResults } from '../../judged-results.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import type { PlacedOrder } from '../../state.js';

/**
 * Results of the bank's sample. Each is judged by the protocol's limit: pass, fail or invalid. A failure after the
 * certification blocks what is left at once. A result of an earlier attempt is kept and counts for nothing.
 */
export const recordQcResults = defineCommand({
  type: 'recordQcResults',
  kind: 'fact',
  during: [
    'awaitingCollection',
    'inTransitToLab',
    'awaitingIntakeDecision',
    'awaitingIsolation',
    'culturing',
    'awaitingBanking',
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
    const { sampleCode } = payload;
    const { bank } = state;
    const earlier = earlierAttempt(state, sampleCode);
    if (earlier !== undefined)
      return ofEarlierAttempt(state, { ...payload, testedAt: performedAt, attempt: earlier });
    if (bank?.sampleCode !== sampleCode) return refuse('unknownSample', { code: sampleCode });
    const impossible = timesRefusal(sent, bank.frozenAt, performedAt);
    if (impossible) return { ok: false, refusal: impossible };
    // Vials that are in use already can do harm: a late failure stops the treatment, not only a release.
    const inUse = isInUse(state);
    const entered = judgeResults(bankPanel({ ...state, bank }), payload.results, () =>
      inUse ? 'treatment' : 'release',
    );
    if (!entered.ok) return entered;
    const results = entered.judged.map((result): OrderEvent => ({
      type: 'qcResultRecorded',
      sampleCode,
      testedAt: performedAt,
      ...result,
    }));
    const failed = entered.judged.filter(({ verdict }) => verdict === 'fail');
    const late = inUse ? { sampleCode, tests: failed.map(({ test }) => test) } : undefined;
    return happened(
      ...results,
      ...breachEvents(sent, entered.breaches),
      ...(late ? latePositiveEvents(state, sent, late) : []),
    );
  },
});

/** The attempt of a sample that this order had before its present one. */
function earlierAttempt({ orderId, attempt }: PlacedOrder, code: string): number | undefined {
  const read = parseCode(code);
  const isSample = read?.kind === 'sample' && read.orderNumber === orderId && 'attempt' in read;
  return isSample && read.attempt < attempt ? read.attempt : undefined;
}

/** Kept without deviation and without hold: nothing is made of that material any more. */
function ofEarlierAttempt(
  state: PlacedOrder,
  entered: {
    readonly sampleCode: string;
    readonly results: EnteredResults;
    readonly testedAt: string;
    readonly attempt: number;
  },
): Decision<OrderEvent> {
  const { sampleCode, testedAt, attempt } = entered;
  const judged = judgeResults(earlierPanel(state, sampleCode), entered.results, () => 'release');
  if (!judged.ok) return judged;
  return happened(
    ...judged.judged.map((result): OrderEvent => ({
      type: 'qcResultRecorded',
      sampleCode,
      attempt,
      testedAt,
      ...result,
    })),
  );
}
