import type { VialStatus } from '../../../../domain/order/state.js';
import type { Tone } from '../../ui/tone.js';

/** The tone of each state of a vial. */
export const vialTone: Record<VialStatus, Tone> = {
  filled: 'neutral',
  quarantined: 'warn',
  released: 'good',
  allocated: 'info',
  consumed: 'neutral',
  blocked: 'bad',
  testUsed: 'neutral',
  retained: 'neutral',
  rejected: 'bad',
  discarded: 'neutral',
  lost: 'bad',
};
