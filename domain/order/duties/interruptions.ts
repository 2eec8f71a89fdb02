import type { PlacedOrder } from '../state.js';
import type { Duty } from './duty.js';

export declare function interruptionDuties(state: PlacedOrder): readonly Duty[];
