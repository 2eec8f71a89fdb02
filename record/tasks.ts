import type { Task } from '../domain/order/duties/duty.js';
import type { Stage } from '../domain/order/sections.js';
import type { Role } from '../domain/roles.js';
import type { Executor } from './database.js';
import type { Page } from './page.js';

export type Claim = { readonly personId: string; readonly name: string; readonly at: string };
export type WorkItem = Task & {
  readonly orderId: string;
  readonly stage: Stage;
  readonly protocolCode: string;
  readonly clinicName: string;
  readonly claimedBy: Claim | null;
};
export type TaskList = {
  readonly roles: readonly Role[];
  readonly siteId: string;
  readonly now: string;
  readonly after?: string;
  readonly limit: number;
};
export type ClaimAnswer =
  | { readonly outcome: 'claimed'; readonly claimedBy: Claim }
  | { readonly outcome: 'claimedByOther'; readonly claimedBy: Claim }
  | { readonly outcome: 'noSuchTask' };

export async function listTasks(_db: Executor, _list: TaskList): Promise<Page<WorkItem>> {
  throw new Error('not written yet');
}
export async function tasksOfOrder(_db: Executor, _orderId: string, _now: string): Promise<readonly WorkItem[]> {
  throw new Error('not written yet');
}
export async function readTask(_db: Executor, _key: string, _now: string): Promise<WorkItem | undefined> {
  throw new Error('not written yet');
}
export async function claimTask(
  _db: Executor,
  _claim: { readonly key: string; readonly personId: string; readonly now: string },
): Promise<ClaimAnswer> {
  throw new Error('not written yet');
}
export async function releaseTask(
  _db: Executor,
  _claim: { readonly key: string; readonly personId: string },
): Promise<boolean> {
  throw new Error('not written yet');
}
