import type { StateAt } from '../state.js';
import type { Duty } from './duty.js';

export declare const collectionDuties: {
  awaitingCollection: (state: StateAt<'awaitingCollection'>) => readonly Duty[];
  inTransitToLab: (state: StateAt<'inTransitToLab'>) => readonly Duty[];
  awaitingIntakeDecision: (state: StateAt<'awaitingIntakeDecision'>) => readonly Duty[];
};
