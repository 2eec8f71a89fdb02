import type { SessionStatus } from '../../../../domain/order/sections.js';
import type { Tone } from '../../ui/tone.js';

/** The tone of each state of a session. */
export const sessionTone: Record<SessionStatus, Tone> = {
  toPlan: 'neutral',
  planned: 'info',
  confirmed: 'info',
  preparing: 'info',
  awaitingResults: 'warn',
  awaitingProductRelease: 'warn',
  released: 'good',
  inTransit: 'info',
  atClinic: 'good',
  identityConfirmed: 'good',
  authorised: 'good',
  administered: 'good',
  missed: 'warn',
  cancelled: 'warn',
  omitted: 'neutral',
};
