import * as z from 'zod';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { exceptionSettings } from '../../../protocol/exception-settings.js';
import { defineCommand } from '../../define.js';
import type { OrderEvent } from '../../events.js';
import { remarkSchema } from '../../schemas.js';
import {
  hazardousMarkers,
  openMarkers,
  serologyDueAt,
  serologyOutcomes,
  type Serology,
} from '../../serology.js';
import type { PlacedOrder } from '../../state.js';

/**
 * Quality assurance decides where cells of this donor may be kept: beside others, apart as a biological hazard where
 * the laboratory can, or not at all. Common storage and the decision on the bank wait for it.
 */
export const decideSerology = defineCommand({
  type: 'decideSerology',
  kind: 'decision',
  during: [
    'awaitingIntakeDecision',
    'awaitingIsolation',
    'culturing',
    'awaitingBanking',
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
  ],
  by: ['qualityAssurance'],
  signature: 'approved',
  reads: ['serology'],
  payload: () => z.strictObject({ outcome: z.enum(serologyOutcomes) }),
  notes: remarkSchema,
  offer: (state) => undecidable(state),
  decide(state, { payload: { outcome } }) {
    const { serology } = state;
    if (!serology) return refuse('serologyPending', { dueAt: serologyDueAt(state) });
    if (outcome === 'stop')
      return happened<OrderEvent>(
        { type: 'serologyDecided', outcome },
        { type: 'orderStopped', reason: 'medical' },
      );
    const against = outcome === 'release' ? reactiveRefusal(serology) : storageRefusal(state);
    if (against) return { ok: false, refusal: against };
    return happened<OrderEvent>({ type: 'serologyDecided', outcome });
  },
});

function undecidable(state: PlacedOrder): Refusal | undefined {
  const { serology } = state;
  if (!serology) return refusal('serologyPending', { dueAt: serologyDueAt(state) });
  const [marker] = openMarkers(serology);
  if (marker) return refusal('markerOpen', { marker });
  return serology.decision
    ? refusal('alreadyReviewed', { reviewedAt: serology.decision.at })
    : undefined;
}

function reactiveRefusal(serology: Serology): Refusal | undefined {
  const [marker] = hazardousMarkers(serology);
  return marker && refusal('markerReactive', { marker });
}

const storageRefusal = ({ protocol, laboratory }: PlacedOrder): Refusal | undefined =>
  exceptionSettings(protocol).serology.isolatedStorage
    ? undefined
    : refusal('isolatedStorageMissing', { siteId: laboratory.siteId });
