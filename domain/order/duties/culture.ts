import type { StateAt } from '../state.js';
import type { Duty } from './duty.js';

export declare const cultureDuties: {
  awaitingIsolation: (state: StateAt<'awaitingIsolation'>) => readonly Duty[];
  culturing: (state: StateAt<'culturing'>) => readonly Duty[];
  awaitingBanking: (state: StateAt<'awaitingBanking'>) => readonly Duty[];
};
