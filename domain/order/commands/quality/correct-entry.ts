import * as z from 'zod';
import type { Sent } from '../../../command.js';
import { instantSchema } from '../../../identifiers.js';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { everyoneAtWork } from '../../../roles.js';
import { asInstant } from '../../../schedule/instants.js';
import { authorRefusal } from '../../correctable.js';
import { correctionConsequences, correctedVerdict } from '../../correction-consequences.js';
import {
  correctionReasons,
  entryAt,
  instantFields,
  numberFields,
  verdictFields,
  type Entry,
  type Target,
} from '../../corrections.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import type { OrderEvent } from '../../events.js';
import { codeSchema, explanationSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';
import type { PlacedOrder } from '../../state.js';
import { voidedBy } from '../../voided-by.js';

const correctionSchema = () =>
  z.discriminatedUnion('field', [
    z.strictObject({ field: z.enum(numberFields), newNumber: z.number().nonnegative() }),
    z.strictObject({ field: z.enum(instantFields), newInstant: instantSchema() }),
    z.strictObject({
      field: z.enum(verdictFields),
      newVerdict: z.enum(['pass', 'fail', 'invalid']),
    }),
  ]);
type Correction = z.output<ReturnType<typeof correctionSchema>>;

/**
 * An entry was wrong and is put right by its author or by quality assurance; the old value stays in the history.
 * Signatures of decisions that rested on it are void: the decision is taken again, vials are blocked and what was being
 * prepared is not used.
 */
export const correctEntry = defineCommand({
  type: 'correctEntry',
  kind: 'decision',
  during: existingStages,
  by: everyoneAtWork,
  reads: [],
  payload: () =>
    z.strictObject({
      target: z.int().positive().meta({ widget: 'entry' }),
      subject: codeSchema().optional(),
      correction: correctionSchema(),
      reason: z.enum(correctionReasons),
    }),
  notes: explanationSchema,
  decide(state, sent) {
    const { target: revision, subject, correction, reason } = sent.payload;
    const target: Target = { revision, field: correction.field, subject };
    const entry = entryAt(state, target);
    if (!entry) return refuse('unknownEntry', { revision });
    const newValue = valueOf(correction);
    const refused =
      authorRefusal(state, sent.actor, revision) ??
      valueRefusal(state, sent, { ...target, newValue, entry });
    if (refused) return { ok: false, refusal: refused };
    const { value: oldValue } = entry;
    if (oldValue === undefined) return refuse('fieldNotOfEntry', { field: correction.field });
    const verdict = correctedVerdict(state, entry, newValue);
    const corrected = {
      type: 'entryCorrected',
      target: revision,
      field: correction.field,
      subject: entry.subject,
      oldValue,
      newValue,
      ...(verdict ? { verdict } : {}),
      reason,
      voids: voidedBy(state, target),
    } as const;
    return happened<OrderEvent>(
      corrected,
      ...correctionConsequences(state, sent, entry, corrected),
    );
  },
});

function valueOf(correction: Correction): number | string {
  if ('newNumber' in correction) return correction.newNumber;
  return 'newVerdict' in correction ? correction.newVerdict : asInstant(correction.newInstant);
}

/** A value the entry cannot have: another field, the same value, a time out of order, more cells in vials than there are. */
function valueRefusal(
  { collection, receipt, harvest, bank }: PlacedOrder,
  sent: Pick<Sent, 'recordedAt'>,
  {
    field,
    newValue,
    entry,
  }: Target & { readonly newValue: number | string; readonly entry: Entry },
): Refusal | undefined {
  if (entry.value === undefined) return refusal('fieldNotOfEntry', { field });
  if (entry.value === newValue) return refusal('entryUnchanged', { field });
  if (field === 'collectedAt' && receipt)
    return timesRefusal(sent, String(newValue), receipt.receivedAt);
  if (field === 'receivedAt' && collection)
    return timesRefusal(sent, collection.collectedAt, String(newValue));
  if (field === 'frozenAt' && harvest)
    return timesRefusal(sent, harvest.harvestedAt, String(newValue));
  if (field === 'liveCells' && entry.kind === 'harvest' && bank) {
    const banked = bank.vials.reduce((sum, vial) => sum + vial.liveCells, 0);
    if (banked > Number(newValue))
      return refusal('moreBankedThanHarvested', { banked, harvested: Number(newValue) });
  }
  return undefined;
}
