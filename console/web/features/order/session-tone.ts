import type { SessionStatus } from '../../../../domain/order/sections.js';
import type { Tone } from '../../ui/tone.js';

/** The tone of each state of a session. */
export const sessionTone: Record<SessionStatus, Tone> = {
  toPlan: 'neutral',
  planned: 'info',
  preparing: 'info',
  awaitingResults: 'warn',
  awaitingProductRelease: 'warn',
  released: 'good',
  identityConfirmed: 'good',
  authorised: 'good',
  administered: 'good',
};
