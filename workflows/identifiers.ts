import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import type { Sent } from '../domain/command.js';
import type { OrderId } from '../domain/identifiers.js';
import type { OrderState } from '../domain/order/state.js';

/** Name of the workflow type of a treatment order. */
export const treatmentOrderType = 'treatmentOrder';

/**
 * How long a worker may take over one workflow task; given by the client at every start. A killed worker's orders
 * answer again after this time instead of the default of ten seconds.
 */
export const workflowTaskTimeout = '4s';

/** The only maker of an order's workflow id. */
export const orderWorkflowId = (orderId: OrderId): string => `order-${orderId}`;

/** The number of the order that a workflow id names. */
export const orderIdOf = (workflowId: string): string => workflowId.replace(/^order-/, '');

/** The code version is part of the task queue: a worker only ever runs orders of its own rules. */
export const taskQueue = (codeVersion: string): string => `dermaline-${codeVersion}`;

/** The one Update and the one Query of every desk. */
export const submitUpdate = 'submit';
export const snapshotQuery = 'snapshot';

/** What a desk starts from: nothing (a first command follows) or the snapshot of the record. */
export type DeskInput<State = OrderState, Id extends string = OrderId> = {
  readonly orderId: Id;
  readonly epoch: number;
  readonly codeVersion: string;
  /** State of the record at the restart; absent for an order that is just being placed. */
  readonly snapshot?: State;
  /** `stepped` arms no timers: time comes with each command or tick (training installations). */
  readonly clock: 'real' | 'stepped';
};

/** A message to the desk: a command, or a tick that only lets time pass under the stepped clock. */
export type DeskMessage =
  | { readonly kind: 'command'; readonly sent: Sent }
  | { readonly kind: 'tick'; readonly clinicTime: string };

export type DeskAnswer = { readonly revision: number };

/** What the snapshot query answers; for engineers and tests. */
export type DeskSnapshot<State = OrderState> = {
  readonly state: State;
  readonly recorded: number;
  readonly epoch: number;
  readonly codeVersion: string;
  readonly recordRefused: boolean;
};

/** What a desk answers when it ends; revision 0 when nothing was ever accepted. */
export type DeskOutcome = { readonly stage: string; readonly revision: number };

/** Types of the failures that cross Temporal. */
export const refusalFailure = 'refusal';
export const recordRefusedFailure = 'recordRefused';

/** Search attributes: visible to operators and never encrypted, so no patient data and no free text. */
export const searchAttributes = {
  stage: defineSearchAttributeKey('DermalineStage', SearchAttributeType.KEYWORD),
  protocol: defineSearchAttributeKey('DermalineProtocol', SearchAttributeType.KEYWORD),
  site: defineSearchAttributeKey('DermalineSite', SearchAttributeType.KEYWORD),
  codeVersion: defineSearchAttributeKey('DermalineCodeVersion', SearchAttributeType.KEYWORD),
};
