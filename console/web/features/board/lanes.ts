import type { BoardOrder } from '../../../contract/reads.js';
import { openStages, type Stage } from '../../../../domain/order/sections.js';

export type Lane = {
  readonly stage: Stage;
  readonly orders: readonly BoardOrder[];
  readonly total: number;
};

/** Orders by stage in the order of the batch record; lanes with nothing in them are left out. */
export function lanesOf(
  orders: readonly BoardOrder[],
  byStage: Partial<Record<Stage, number>> | undefined,
): readonly Lane[] {
  return openStages
    .map((stage) => {
      const here = orders.filter((order) => order.stage === stage);
      return { stage, orders: here, total: Math.max(here.length, byStage?.[stage] ?? 0) };
    })
    .filter((lane) => lane.orders.length > 0);
}
