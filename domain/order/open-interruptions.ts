/** Open deviations and holds, and who may deal with them. */
import type { Role } from '../roles.js';
import { refusal, refuse, type Refusal } from '../refusal.js';
import type { HoldScope } from './sections.js';
import type { Deviation, PlacedOrder } from './state.js';

/** Quality assurance releases holds; one on the treatment is the clinician's too. */
export const rolesThatRelease: Record<HoldScope, readonly Role[]> = {
  material: ['qualityAssurance'],
  release: ['qualityAssurance'],
  treatment: ['qualityAssurance', 'clinician'],
};

/** The refusal that would come whichever deviation is named. */
export const noOpenDeviation = ({ deviations, stage }: PlacedOrder): Refusal | undefined =>
  deviations.some((d) => d.status === 'open') ? undefined : refusal('noOpenDeviation', { stage });

/** The named deviation while it is open; `unknownDeviation` otherwise. */
export function openDeviationOf(
  { deviations }: PlacedOrder,
  deviationId: string,
):
  | { readonly ok: true; readonly deviation: Deviation }
  | { readonly ok: false; readonly refusal: Refusal } {
  const deviation = deviations.find((d) => d.deviationId === deviationId && d.status === 'open');
  return deviation ? { ok: true, deviation } : refuse('unknownDeviation', { deviationId });
}
