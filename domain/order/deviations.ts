import type { Sent } from '../command.js';
import type { DeviationRule } from './deviation-rules.js';
import type { OrderEvent } from './events.js';
import type { HoldScope } from './sections.js';
import type { PlacedOrder } from './state.js';
import { refusal, type Refusal } from '../refusal.js';

/** Id made while deciding: the command's id and a running index, so that a replay makes the same one. */
export const derivedId = (sent: Pick<Sent, 'commandId'>, prefix: string, index: number): string =>
  `${prefix}-${sent.commandId.slice(0, 8)}-${index}`;

/** The deviation a fact opens by itself when it breaks a rule, with the hold that goes with it (none for a remark). */
export function deviationWithHold(
  sent: Pick<Sent, 'commandId'>,
  index: number,
  rule: DeviationRule,
  scope: HoldScope | undefined,
  subject = '',
  grade?: 'minor' | 'major' | 'critical',
): readonly OrderEvent[] {
  const opened: OrderEvent = {
    type: 'deviationOpened',
    deviationId: derivedId(sent, 'DEV', index),
    rule,
    subject,
    ...(grade ? { grade } : {}),
  };
  return scope
    ? [opened, { type: 'holdPlaced', holdId: derivedId(sent, 'HOLD', index), scope, reason: rule }]
    : [opened];
}

/** A rule that was broken: collected by a fact while it is judged, turned into events at the end. */
export type Breach = {
  readonly rule: DeviationRule;
  readonly scope?: HoldScope | undefined;
  readonly subject?: string | undefined;
  /** For rules whose breach always weighs the same. */
  readonly grade?: 'minor' | 'major' | 'critical' | undefined;
};

/** All breaches of a fact as deviations and holds. Index 0 is kept for the general rules. */
export const breachEvents = (
  sent: Pick<Sent, 'commandId'>,
  breaches: readonly Breach[],
): readonly OrderEvent[] =>
  breaches.flatMap((breach, i) =>
    deviationWithHold(sent, i + 1, breach.rule, breach.scope, breach.subject, breach.grade),
  );

/** The open hold that forbids acts of this scope. */
export function holdRefusal(
  state: PlacedOrder,
  ...scopes: readonly HoldScope[]
): Refusal | undefined {
  const hold = state.holds.find((h) => scopes.includes(h.scope));
  return hold && refusal('onHold', { scope: hold.scope, holdId: hold.holdId });
}

/**
 * An open deviation of this attempt that is not classified as minor blocks decisions on the product (EU GMP Part IV).
 */
export function deviationRefusal(state: PlacedOrder): Refusal | undefined {
  const open = state.deviations.find(
    (d) => d.status === 'open' && d.grade !== 'minor' && d.attempt === state.attempt,
  );
  return open && refusal('openDeviation', { deviationId: open.deviationId });
}

/** A fact that still waits for its second person blocks decisions that stand on it. */
export function unwitnessedRefusal(
  state: PlacedOrder,
  ...commandTypes: readonly string[]
): Refusal | undefined {
  const open = state.unwitnessed.find(
    (u) => commandTypes.length === 0 || commandTypes.includes(u.commandType),
  );
  return (
    open && refusal('secondPersonMissing', { commandType: open.commandType, dueAt: open.dueAt })
  );
}
