import type { Container } from '../../../../domain/order/state.js';
import type { Tone } from '../../ui/tone.js';

/** The tone of each state of a container; the last two are of products that may not be given any more. */
export const containerTone: Record<Container['status'] | 'blocked' | 'unusable', Tone> = {
  filled: 'neutral',
  released: 'good',
  administered: 'info',
  partlyUsed: 'warn',
  discarded: 'neutral',
  blocked: 'bad',
  unusable: 'bad',
};
