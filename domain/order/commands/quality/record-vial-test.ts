import * as z from 'zod';
import { exceptionSettings } from '../../../protocol/exception-settings.js';
import { happened, refuse } from '../../../refusal.js';
import { isInUse } from '../../blocked.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents, type Breach } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { codeSchema, remarkSchema, viabilityPercentSchema } from '../../schemas.js';
import type { VialStatus } from '../../state.js';

/** Vials that do not exist any more: nobody can have thawed them. */
const gone: readonly VialStatus[] = ['consumed', 'discarded', 'lost', 'testUsed'];

/** A vial was thawed to see how its cells come out of the tank. It is used up; a dose vial is missing then. */
export const recordVialTest = defineCommand({
  type: 'recordVialTest',
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
      vialCode: codeSchema().meta({ widget: 'scan' }),
      viabilityPercent: viabilityPercentSchema(),
    }),
  notes: remarkSchema,
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const { vialCode: code, viabilityPercent } = payload;
    const vial = state.bank?.vials.find((each) => each.code === code);
    if (!state.bank || !vial) return refuse('unknownVial', { code });
    if (gone.includes(vial.status)) return refuse('vialNotThere', { code, status: vial.status });
    const impossible = timesRefusal(sent, state.bank.frozenAt, performedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const isLow = viabilityPercent < exceptionSettings(state.protocol).postThawMinViabilityPercent;
    const breaches: Breach[] = [];
    if (isLow)
      breaches.push({
        rule: 'postThawViabilityLow',
        scope: isInUse(state) ? 'treatment' : 'release',
        subject: code,
      });
    if (vial.purpose !== 'test') breaches.push({ rule: 'doseVialTested', subject: code });
    return happened<OrderEvent>(
      {
        type: 'vialTested',
        vialCode: code,
        viabilityPercent,
        verdict: isLow ? 'fail' : 'pass',
        testedAt: performedAt,
      },
      ...breachEvents(sent, breaches),
    );
  },
});
