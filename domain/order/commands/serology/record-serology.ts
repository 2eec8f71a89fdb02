import * as z from 'zod';
import { instantSchema } from '../../../identifiers.js';
import { happened, refuse } from '../../../refusal.js';
import { asInstant } from '../../../schedule/instants.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents, type Breach } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { remarkSchema } from '../../schemas.js';
import { isSampleInTime, markerResults } from '../../serology.js';
import { markers } from '../../serology-markers.js';
import { isInUse } from '../../blocked.js';

const result = () => z.enum(markerResults).optional();

/**
 * Infection markers in the donor's blood. An invalid one is tested again. Blood that was not taken at the donation or
 * within the days after it counts for nothing, and neither does the blood of an earlier attempt.
 */
export const recordSerology = defineCommand({
  type: 'recordSerology',
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
  ],
  by: ['qcAnalyst'],
  payload: () =>
    z
      .strictObject({
        sampledAt: instantSchema(),
        hiv12: result(),
        hbsAg: result(),
        antiHbc: result(),
        hcv: result(),
        syphilis: result(),
      })
      .refine((entered) => markers.some((marker) => entered[marker] !== undefined), {
        path: ['hiv12'],
      }),
  notes: remarkSchema,
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const { collection, attempt } = state;
    if (!collection) return refuse('notCollected', { attempt });
    const sampledAt = asInstant(payload.sampledAt);
    const impossible = timesRefusal(sent, sampledAt, performedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const inTime = isSampleInTime(state, collection.collectedAt, sampledAt);
    const found = markers.filter((marker) => payload[marker] === 'reactive');
    const breaches: readonly Breach[] = [
      ...(inTime ? [] : [{ rule: 'serologySampleOutsideWindow' } as const]),
      ...(found.length > 0 && isInUse(state)
        ? [{ rule: 'serologyReactiveLate', scope: 'treatment', grade: 'critical' } as const]
        : []),
    ];
    return happened<OrderEvent>(
      {
        type: 'serologyRecorded',
        sampledAt,
        testedAt: performedAt,
        results: Object.fromEntries(
          markers.flatMap((marker) => {
            const entered = payload[marker];
            return entered ? [[marker, entered] as const] : [];
          }),
        ),
        inTime,
      },
      ...breachEvents(sent, breaches),
    );
  },
});
