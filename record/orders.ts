import type { OrderId } from '../domain/identifiers.js';
import type { OrderState, PlacedOrder } from '../domain/order/state.js';
import type { Executor } from './database.js';

export type StoredOrder = {
  readonly orderId: OrderId;
  readonly state: PlacedOrder;
  readonly revision: number;
  readonly epoch: number;
  readonly codeVersion: string;
  readonly training: boolean;
  readonly clinicName: string;
  readonly laboratoryName: string;
  readonly patient: { readonly name: string; readonly bornOn: string; readonly fileNumber: string };
};
export type OpenOrder = {
  readonly orderId: OrderId;
  readonly epoch: number;
  readonly codeVersion: string;
  readonly nextDeadlineAt: string | null;
};

export async function mintOrder(_db: Executor): Promise<{ readonly orderId: OrderId; readonly chainOfIdentityId: string }> {
  throw new Error('not written yet');
}
export async function readOrder(_db: Executor, _orderId: string): Promise<StoredOrder | undefined> {
  throw new Error('not written yet');
}
export async function openOrders(_db: Executor): Promise<readonly OpenOrder[]> {
  throw new Error('not written yet');
}
export async function restartFromRecord(
  _db: Executor,
  _orderId: string,
): Promise<{ readonly epoch: number; readonly snapshot: OrderState } | undefined> {
  throw new Error('not written yet');
}
export async function dueOrders(_db: Executor, _now: string): Promise<readonly OpenOrder[]> {
  throw new Error('not written yet');
}
export async function nextDeadline(_db: Executor): Promise<string | undefined> {
  throw new Error('not written yet');
}
