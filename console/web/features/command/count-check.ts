import { countPlausibility } from '../../../../domain/order/count-plausibility.js';
import type { OrderState } from '../../../../domain/order/state.js';

export type CountDoubt = {
  readonly side: 'below' | 'above';
  /** How far outside the forecast's band, in percent of its edge. */
  readonly percentOutside: number;
  readonly lowest: number;
  readonly highest: number;
  /** Which count was doubted: another number is another doubt. */
  readonly count: string;
};

type Counted = {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly performedAt: string;
};

/**
 * The doubt about a number of live cells counted from named vessels (a passage, a harvest), or nothing when the form
 * counts none or the number can be believed.
 */
export function countDoubt(
  state: OrderState | null,
  { payload, performedAt }: Counted,
): CountDoubt | undefined {
  const { liveCells, inputs } = payload;
  if (!state || typeof liveCells !== 'number' || !Number.isFinite(liveCells)) return undefined;
  if (!Array.isArray(inputs)) return undefined;
  const judged = countPlausibility(state, {
    liveCells,
    vessels: inputs.filter((each) => typeof each === 'string'),
    at: performedAt,
  });
  if (!judged || judged.verdict === 'plausible') return undefined;
  const { verdict: side, lowestLiveCells: lowest, highestLiveCells: highest } = judged;
  const edge = side === 'below' ? lowest : highest;
  return {
    side,
    percentOutside: (Math.abs(liveCells - edge) / edge) * 100,
    lowest,
    highest,
    count: String(liveCells),
  };
}
