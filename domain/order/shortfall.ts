/** A culture that did not give what was needed: nothing grew, nothing is left, or the harvest is too small. */
import { targetCells } from '../culture/target-cells.js';
import { exceptionSettings } from '../protocol/exception-settings.js';
import { refusal, type Refusal } from '../refusal.js';
import { addDays } from '../schedule/instants.js';
import type { Culture, Harvest, OrderState, PlacedOrder } from './state.js';
import { isAt } from './state.js';
import { vesselsInUse } from './vessels.js';

/** True when fewer cells were harvested than needed and the prescriber has not decided how to go on. */
const isBelowTarget = (harvest: Harvest | undefined): harvest is Harvest =>
  harvest !== undefined && harvest.liveCells < harvest.targetLiveCells && !harvest.shortfall;

/** Decisions on a product wait until the prescriber has decided on missing cells (`shortfallUndecided`). */
export function shortfallRefusal({ harvest }: PlacedOrder): Refusal | undefined {
  if (!isBelowTarget(harvest)) return undefined;
  const { liveCells, targetLiveCells } = harvest;
  return refusal('shortfallUndecided', { liveCells, targetLiveCells });
}

/** True once cells were counted or seen in a vessel in use. */
export const hasGrown = (culture: Culture): boolean =>
  culture.growth.length > 0 ||
  vesselsInUse(culture).some(({ confluencePercent = 0 }) => confluencePercent > 0);

/** When a culture without any outgrowth is given up waiting for. */
export const noGrowthAt = ({ culture, protocol }: PlacedOrder & { readonly culture: Culture }) =>
  addDays(culture.startedAt, exceptionSettings(protocol).noGrowthDays);

/** Key of the clock that says so. */
export const noGrowthKey = ({ orderId, attempt }: PlacedOrder): string =>
  [orderId, 'culture', 'noGrowth', attempt].join('/');

/** What the prescriber has to decide on, if anything. */
export function shortfallOf(state: OrderState): 'harvest' | 'noGrowth' | 'noVessels' | undefined {
  if (isAt(state, ['culturing'])) {
    if (vesselsInUse(state.culture).length === 0) return 'noVessels';
    return state.passed.includes(noGrowthKey(state)) && !hasGrown(state.culture)
      ? 'noGrowth'
      : undefined;
  }
  const isBeforeUse = isAt(state, [
    'awaitingBanking',
    'awaitingQcDecision',
    'awaitingCertification',
  ]);
  return isBeforeUse && isBelowTarget(state.harvest) ? 'harvest' : undefined;
}

/** Live cells that so many sessions of this prescription need when none are kept in reserve. */
export function cellsWithoutReserve(
  { prescription: { mlPerSession }, protocol }: Pick<PlacedOrder, 'prescription' | 'protocol'>,
  sessions: number,
): number {
  const { cellsPerMl } = protocol.bank;
  const shape = { ...protocol.harvest, mlPerSession, cellsPerMl, reserveSessions: 0 };
  return targetCells({ ...shape, sessions });
}

/** How many sessions fewer than prescribed the harvest is enough for, without a reserve; none before a harvest. */
export function sessionsWithinReach(
  state: Pick<PlacedOrder, 'harvest' | 'prescription' | 'protocol'>,
): number {
  const { harvest, prescription } = state;
  if (!harvest) return 0;
  let sessions = prescription.sessions - 1;
  while (sessions > 0 && cellsWithoutReserve(state, sessions) > harvest.liveCells) sessions -= 1;
  return sessions;
}
