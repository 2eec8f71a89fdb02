import { targetCells } from '../../domain/culture/target-cells.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { shifts } from '../habits.js';
import { act, within } from './act.js';

/** As many sessions as there are cells for; another biopsy when there is not even one. */
export const decideShortfall = act('decideShortfall', {
  when: within([4, 30], shifts.clinic, 'clinic'),
  fill({ state }) {
    const sessions = sessionsPossible(state);
    if (sessions >= 1) return { payload: { outcome: 'fewerSessions', sessions } };
    const outcome = state.attempt < state.protocol.attemptsAllowed ? 'rebiopsy' : 'stop';
    return { payload: { outcome }, notes: { remark: 'Spoken about with the patient.' } };
  },
});

/** Fewer than prescribed, without a reserve. */
function sessionsPossible({ harvest, prescription, protocol }: PlacedOrder): number {
  const { cellsPerMl } = protocol.bank;
  const { mlPerSession } = prescription;
  const shape = { ...protocol.harvest, mlPerSession, cellsPerMl, reserveSessions: 0 };
  let sessions = prescription.sessions - 1;
  while (sessions > 0 && targetCells({ ...shape, sessions }) > (harvest?.liveCells ?? 0))
    sessions -= 1;
  return sessions;
}
