import { addMinutes } from '../../domain/schedule/instants.js';
import { onGrid } from '../habits.js';
import { act } from './act.js';
import { sum } from './culture.js';

/** Doses, a reserve, two vials to test and one to keep, as far as the cells go; frozen the same day. */
export const bankVials = act('bankVials', {
  when: ({ now, chance }) => onGrid(addMinutes(now, chance.between(110, 190))),
  fill({ state, now, chance }) {
    const { harvest, prescription, protocol } = state;
    if (!harvest) return undefined;
    const { mlPerVial: ml, cellsPerMl } = protocol.bank;
    const perVial = ml * cellsPerMl;
    let left = Math.floor(harvest.liveCells / perVial);
    const take = (wanted: number): number => {
      const taken = Math.min(wanted, left);
      left -= taken;
      return taken;
    };
    const tests = take(1);
    const perSession = Math.ceil(prescription.mlPerSession);
    const vials = [
      { purpose: 'dose', count: take(prescription.sessions * perSession) },
      { purpose: 'reserve', count: take(perSession) },
      { purpose: 'test', count: tests },
      { purpose: 'retain', count: take(1) },
    ] as const;
    const filled = vials.filter(({ count }) => count > 0);
    // Too few cells for a single vial: what there is, in one.
    const each = sum(filled, ({ count }) => count) > 1 ? perVial : harvest.liveCells;
    return {
      payload: {
        vials: (filled.length > 1 ? filled : [{ purpose: 'dose' as const, count: 1 }]).map(
          (vial) => ({ ...vial, ml, liveCellsEach: Math.max(1, Math.floor(each)) }),
        ),
        frozenAt: addMinutes(now, -20),
        location: `D${chance.fork('dewar').whole(1, 2)}/R${chance.fork('rack').whole(1, 6)}/B${chance.fork('box').whole(1, 9)}`,
      },
    };
  },
});
