import type { StateAt } from '../state.js';
import type { Duty } from './duty.js';

export declare function sessionDuties(state: StateAt<'treating'>): readonly Duty[];
