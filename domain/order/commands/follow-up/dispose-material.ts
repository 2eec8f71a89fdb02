import * as z from 'zod';
import { treatmentSettings } from '../../../protocol/treatment-settings.js';
import { happened, refusal, refuse } from '../../../refusal.js';
import { addHours, isBefore } from '../../../schedule/instants.js';
import { defineCommand } from '../../define.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { remainingVials, somethingRemains } from '../../remaining-material.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';
import type { PlacedOrder } from '../../state.js';

/**
 * Cells were destroyed before a witness. They may be only after a decision and 72 hours (protocol) for second thoughts;
 * what was destroyed otherwise is recorded and a deviation.
 */
export const disposeMaterial = defineCommand({
  type: 'disposeMaterial',
  kind: 'fact',
  during: existingStages,
  by: ['labTechnician'],
  secondPerson: ['labTechnician'],
  payload: () =>
    z
      .strictObject({
        disposedVials: z.array(codeSchema()).max(200).meta({ widget: 'storedVials' }),
        otherMaterial: z.boolean(),
      })
      .refine(({ disposedVials, otherMaterial }) => otherMaterial || disposedVials.length > 0, {
        path: ['disposedVials'],
      }),
  notes: remarkSchema,
  offer: (state) =>
    somethingRemains(state)
      ? undefined
      : refusal('nothingLeft', { vials: state.bank?.vials.length ?? 0 }),
  decide(state, sent) {
    const { payload, performedAt: disposedAt } = sent;
    const vials = [...new Set(payload.disposedVials)];
    const stored = remainingVials(state);
    for (const code of vials) {
      const vial = state.bank?.vials.find((each) => each.code === code);
      if (!vial) return refuse('unknownVial', { code });
      if (!stored.includes(vial)) return refuse('vialNotThere', { code, status: vial.status });
    }
    const { otherMaterial } = payload;
    return happened(
      { type: 'materialDisposed', vials, otherMaterial, disposedAt },
      ...breachEvents(sent, disposalBreaches(state, disposedAt)),
    );
  },
});

function disposalBreaches(state: PlacedOrder, disposedAt: string): readonly Breach[] {
  const { disposition, protocol, holds } = state;
  const { waitHours } = treatmentSettings(protocol).disposition;
  const decision = disposition?.outcome === 'destroy' ? disposition : undefined;
  const early = decision && isBefore(disposedAt, addHours(decision.decidedAt, waitHours));
  const held = holds.some((hold) => hold.scope === 'material');
  return [
    ...(decision ? [] : [{ rule: 'disposedWithoutDecision', scope: 'material' } as const]),
    ...(early ? [{ rule: 'disposedEarly', scope: 'material' } as const] : []),
    ...(held ? [{ rule: 'disposedOnHold' } as const] : []),
  ];
}
