import * as z from 'zod';
import { happened, refuse } from '../../../refusal.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { bankPanel } from '../../evidence.js';
import { judgeResults, resultsSchema } from '../../judged-results.js';
import { codeSchema, remarkSchema } from '../../schemas.js';

/** Results of the bank's sample. Each is judged by the protocol's limit: pass, fail or invalid. */
export const recordQcResults = defineCommand({
  type: 'recordQcResults',
  kind: 'fact',
  during: [
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
    'followUp',
    'awaitingDisposition',
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
    if (bank?.sampleCode !== sampleCode) return refuse('unknownSample', { code: sampleCode });
    const impossible = timesRefusal(sent, bank.frozenAt, performedAt);
    if (impossible) return { ok: false, refusal: impossible };
    // Vials that are in use already can do harm: a late failure stops the treatment, not only a release.
    const inUse = state.stage !== 'awaitingQcDecision' && state.stage !== 'awaitingCertification';
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
    return happened(...results, ...breachEvents(sent, entered.breaches));
  },
});
