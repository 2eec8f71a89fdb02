import type { ContainerState } from '../../../../domain/order/discarding.js';
import type { Tone } from '../../ui/tone.js';

/** The tone of each state of a container; the last three are of products that may not be given any more. */
export const containerTone: Record<ContainerState, Tone> = {
  filled: 'neutral',
  released: 'good',
  administered: 'info',
  partlyUsed: 'warn',
  discarded: 'neutral',
  blocked: 'bad',
  unusable: 'bad',
  unwitnessed: 'warn',
};
