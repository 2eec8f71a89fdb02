import * as z from 'zod';
import { instantSchema } from '../../../identifiers.js';
import { areas } from '../../../protocol/protocol.js';
import { treatmentSettings } from '../../../protocol/treatment-settings.js';
import { happened } from '../../../refusal.js';
import { asInstant } from '../../../schedule/instants.js';
import { adverseEventTerms, relations } from '../../care.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { derivedId } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { explanationSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';
import { isAt } from '../../state.js';

/**
 * Something untoward happened to the patient, graded by CTCAE (1 mild to 5 death). Grade 3 and more (protocol) or
 * serious ones hold the treatment and have to be reported within 24 hours, also when the order is long closed.
 */
export const reportAdverseEvent = defineCommand({
  type: 'reportAdverseEvent',
  kind: 'fact',
  during: existingStages,
  by: ['clinician', 'clinicAssistant'],
  payload: () =>
    z.strictObject({
      adverseEvent: z.enum(adverseEventTerms),
      ctcaeGrade: z.int().min(1).max(5),
      serious: z.boolean(),
      relation: z.enum(relations),
      onsetAt: instantSchema(),
      affectedArea: z.enum(areas).optional(),
    }),
  notes: explanationSchema,
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const { adverseEvent: term, ctcaeGrade: grade, serious, relation, affectedArea } = payload;
    const onsetAt = asInstant(payload.onsetAt);
    const impossible = timesRefusal(sent, onsetAt, performedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const severe = serious || grade >= treatmentSettings(state.protocol).adverseEvent.holdFromGrade;
    const adverseEventId = derivedId(sent, 'AE', 1);
    const reported: OrderEvent = {
      type: 'adverseEventReported',
      adverseEventId,
      term,
      grade,
      serious,
      relation,
      ...(affectedArea ? { area: affectedArea } : {}),
      onsetAt,
      severe,
    };
    // A closed order gives no more doses: there is nothing to hold.
    if (!severe || isAt(state, ['completed', 'stopped'])) return happened(reported);
    const holdId = derivedId(sent, 'HOLD', 1);
    return happened<OrderEvent>(reported, {
      type: 'holdPlaced',
      holdId,
      scope: 'treatment',
      reason: 'adverseEvent',
    });
  },
});
