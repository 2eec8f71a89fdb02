import { entryAt, type CorrectedField } from '../../domain/order/corrections.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import type { PayloadInput } from './sent.js';

/** Entries of an order that somebody might correct, with what they say. */
type Target = {
  readonly revision: number;
  readonly field: CorrectedField;
  readonly subject?: string;
  readonly value: number | string;
};
type Listed = { readonly revision?: number };

/** Every number, instant and verdict of the order that can be corrected now. */
export const correctionTargets = (order: PlacedOrder): readonly Target[] => [
  ...at(order, order.collection, 'collectedAt', 'punches'),
  ...at(order, order.receipt, 'receivedAt'),
  ...at(order, order.harvest, 'liveCells', 'viabilityPercent'),
  ...at(order, order.bank, 'frozenAt'),
  ...(order.culture?.growth ?? []).flatMap((point) => at(order, point, 'liveCells')),
  ...(order.culture?.observations ?? [])
    .slice(-1)
    .flatMap(({ revision = 0, vessel }) =>
      listed(order, { revision, field: 'confluencePercent', subject: vessel }),
    ),
  ...order.results.flatMap((result) => at(order, result, 'value', 'verdict')),
];

const at = (
  order: PlacedOrder,
  entry: Listed | undefined,
  ...fields: readonly CorrectedField[]
): readonly Target[] =>
  fields.flatMap((field) => listed(order, { revision: entry?.revision ?? 0, field }));

function listed(order: PlacedOrder, target: Omit<Target, 'value'>): readonly Target[] {
  const value = entryAt(order, target)?.value;
  return value === undefined ? [] : [{ ...target, value }];
}

/** The other value: a little beside what it says, or far off. */
export function correctionOf(
  { field, value }: Target,
  isFarOff: boolean,
): PayloadInput<'correctEntry'>['correction'] {
  switch (field) {
    case 'verdict':
      return { field, newVerdict: isFarOff ? 'fail' : value === 'pass' ? 'invalid' : 'pass' };
    case 'collectedAt':
    case 'receivedAt':
    case 'frozenAt':
      return { field, newInstant: addMinutes(String(value), isFarOff ? -80 * 60 : -20) };
    case 'liveCells':
      return {
        field,
        newNumber: Math.max(0, isFarOff ? Math.floor(Number(value) / 10) : Number(value) - 1000),
      };
    case 'punches':
      return { field, newNumber: isFarOff ? 7 : Number(value) + 1 };
    default:
      return { field, newNumber: isFarOff ? 70 : Number(value) + 0.5 };
  }
}
