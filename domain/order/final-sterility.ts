/** Two-step release: tests of the bank whose result comes after its certification (off in the presets). */
import { requiredFor, type TestStatus } from '../quality/panel-status.js';
import { bankPanel } from './evidence.js';
import type { PlacedOrder } from './state.js';

/** The tests of the bank that come after use; none when the protocol waits for all of them. */
export const finalTests = (state: PlacedOrder): readonly TestStatus[] =>
  state.bank && state.certifiedAt
    ? requiredFor(bankPanel({ ...state, bank: state.bank }), 'afterUse')
    : [];
