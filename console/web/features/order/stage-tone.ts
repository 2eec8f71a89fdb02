import type { Stage } from '../../../../domain/order/sections.js';
import type { Tone } from '../../ui/tone.js';

/** The tone of each stage; all of them, so that a new stage must get one. */
export const stageTone: Record<Stage, Tone> = {
  new: 'neutral',
  awaitingCollection: 'neutral',
  inTransitToLab: 'info',
  awaitingIntakeDecision: 'info',
  awaitingIsolation: 'info',
  culturing: 'info',
  awaitingBanking: 'info',
  awaitingQcDecision: 'warn',
  awaitingCertification: 'warn',
  treating: 'good',
  followUp: 'good',
  awaitingDisposition: 'warn',
  completed: 'good',
  stopped: 'bad',
};
