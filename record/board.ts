import type { HoldScope, Stage } from '../domain/order/sections.js';
import type { Executor } from './database.js';
import type { Page } from './page.js';

export type BoardOrder = {
  readonly orderId: string;
  readonly chainOfIdentityId: string;
  readonly stage: Stage;
  readonly stageSince: string;
  readonly revision: number;
  readonly protocolCode: string;
  readonly clinicSiteId: string;
  readonly clinicName: string;
  readonly laboratorySiteId: string;
  readonly laboratoryName: string;
  readonly attempt: number;
  readonly nextDueAt: string | null;
  readonly nextDuty: string | null;
  readonly overdueTasks: number;
  readonly holds: readonly HoldScope[];
  readonly openDeviations: number;
  readonly growth: readonly { readonly at: string; readonly liveCells: number }[];
  /** Always filled here: the server shows it only to roles that may read identity. */
  readonly patientName: string;
};
export const boardExceptions = ['overdue', 'dueToday', 'awaitingDecision', 'onHold'] as const;
export type BoardException = (typeof boardExceptions)[number];

export type BoardFilter = {
  /** Only these stages; all when absent. */
  readonly stages?: readonly Stage[];
  /** Clinic or laboratory of the order. */
  readonly siteId?: string;
  readonly protocolCode?: string;
  readonly exception?: BoardException;
  /** End of the viewer's day: what `dueToday` means. */
  readonly dayEndsAt: string;
  /** Order id, chain of identity, donation number, or the code of a tube, vessel, vial or container; part of one is enough. */
  readonly code?: string;
  /** Part of a patient's name. Give it only for roles that may read identity. */
  readonly patientName?: string;
};
export type BoardCounts = {
  readonly byStage: Partial<Record<Stage, number>>;
  readonly overdue: number;
  readonly dueToday: number;
  readonly awaitingDecision: number;
  readonly onHold: number;
  readonly vialsExpiring: number;
};

export async function listBoard(
  _db: Executor,
  _filter: BoardFilter,
  _page: { readonly after?: string; readonly limit: number },
): Promise<Page<BoardOrder>> {
  throw new Error('not written yet');
}
export async function countBoard(_db: Executor, _filter: BoardFilter): Promise<BoardCounts> {
  throw new Error('not written yet');
}
