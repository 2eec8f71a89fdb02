import type { StateAt } from '../state.js';
import type { Duty } from './duty.js';

export declare const qualityDuties: {
  awaitingQcDecision: (state: StateAt<'awaitingQcDecision'>) => readonly Duty[];
  awaitingCertification: (state: StateAt<'awaitingCertification'>) => readonly Duty[];
};
