import { sql } from 'kysely';
import type { Stage } from '../domain/order/sections.js';
import { boardConditions, exceptionConditions, type BoardFilter } from './board-filter.js';
import type { Executor } from './database.js';
import { isExpiring } from './expiring-vials.js';

/** Counts of the lanes and of the exception strip. */
export type BoardCounts = {
  readonly byStage: Partial<Record<Stage, number>>;
  readonly overdue: number;
  readonly dueToday: number;
  readonly awaitingDecision: number;
  readonly onHold: number;
  /** Vials that can still be used and expire within 30 days. */
  readonly vialsExpiring: number;
};
type Counted = Omit<BoardCounts, 'byStage'>;

/** Counts what the board would show; stages and exception of the filter do not matter, for they are what is counted. */
export async function countBoard(db: Executor, filter: BoardFilter): Promise<BoardCounts> {
  const { stages: _stages, exception: _exception, ...rest } = filter;
  const { where } = await boardConditions(db, rest);
  const { overdue, dueToday, awaitingDecision, onHold } = exceptionConditions(filter.dayEndsAt);
  const { rows: byStage } = await sql<{ stage: Stage; count: number }>`
    SELECT stage, count(*) AS count FROM orders o WHERE ${where} GROUP BY stage`.execute(db.kysely);
  const { rows } = await sql<Counted>`
    SELECT
      (SELECT count(*) FROM orders o WHERE ${where} AND ${overdue}) AS overdue,
      (SELECT count(*) FROM orders o WHERE ${where} AND NOT closed AND ${dueToday}) AS due_today,
      (SELECT count(*) FROM orders o WHERE ${where} AND ${awaitingDecision}) AS awaiting_decision,
      (SELECT count(*) FROM orders o WHERE ${where} AND ${onHold}) AS on_hold,
      (SELECT count(*) FROM vials v JOIN orders o USING (order_id)
        WHERE ${isExpiring(filter.dayEndsAt)} AND ${where}) AS vials_expiring`.execute(db.kysely);
  const [counted] = rows;
  if (!counted) throw new Error('counting answered nothing');
  return {
    byStage: Object.fromEntries(byStage.map(({ stage, count }) => [stage, count])),
    ...counted,
  };
}
