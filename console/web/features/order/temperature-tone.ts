import type { TemperatureVerdict } from '../../../../domain/order/state.js';
import type { Tone } from '../../ui/tone.js';

/** The tone of a shipment's temperature; no evidence is never a pass. */
export const temperatureTone: Record<TemperatureVerdict, Tone> = {
  inBand: 'good',
  review: 'warn',
  outOfSpecification: 'bad',
  reject: 'bad',
  noEvidence: 'warn',
};
