import type { OrderEventOf } from '../events.js';
import type { PlacedOrder, QcResult } from '../state.js';

type Corrected = OrderEventOf<'entryCorrected'>;

/** The order in which an entry says the corrected value, wherever the state keeps it; `at` is when it was corrected. */
export function corrected(order: PlacedOrder, event: Corrected, at: string): PlacedOrder {
  const { field, newValue } = event;
  if (field === 'value' || field === 'verdict') return withResult(order, event, at);
  return typeof newValue === 'number'
    ? withNumber(order, event, newValue)
    : withInstant(order, event, newValue);
}

function withResult(
  order: PlacedOrder,
  { target, newValue, verdict }: Corrected,
  correctedAt: string,
): PlacedOrder {
  const results = order.results.map((result): QcResult =>
    result.revision === target
      ? {
          ...result,
          ...(typeof newValue === 'number' ? { value: newValue } : {}),
          verdict: verdict ?? result.verdict,
          correctedAt,
        }
      : result,
  );
  return { ...order, results };
}

/** Counts of a harvest are kept twice: as the harvest, and as the last point of the growth. */
function withNumber(order: PlacedOrder, event: Corrected, value: number): PlacedOrder {
  const { target, field, subject } = event;
  const isTarget = (entry: { readonly revision?: number }) => entry.revision === target;
  const { collection, harvest, culture } = order;
  const next = {
    ...order,
    ...(collection && isTarget(collection) && field === 'punches'
      ? { collection: { ...collection, punches: value } }
      : {}),
    ...(harvest && isTarget(harvest) ? { harvest: { ...harvest, [field]: value } } : {}),
  };
  if (!culture) return next;
  const growth = culture.growth.map((point) =>
    isTarget(point) ? { ...point, [field]: value } : point,
  );
  const observations = culture.observations.map((seen) =>
    isTarget(seen) && seen.vessel === subject ? { ...seen, confluencePercent: value } : seen,
  );
  const vessels = culture.vessels.map((vessel) =>
    field === 'confluencePercent' && vessel.code === subject && isLastLook(order, event)
      ? { ...vessel, confluencePercent: value }
      : vessel,
  );
  return { ...next, culture: { ...culture, growth, observations, vessels } };
}

/** True when the corrected look at the vessel is the last one that was taken. */
function isLastLook({ culture }: PlacedOrder, { target, subject }: Corrected): boolean {
  const looks = (culture?.observations ?? []).filter((seen) => seen.vessel === subject);
  const last = looks.reduce<(typeof looks)[number] | undefined>(
    (best, seen) => (best && best.at > seen.at ? best : seen),
    undefined,
  );
  return last?.revision === target;
}

function withInstant(order: PlacedOrder, { target, field }: Corrected, instant: string) {
  const { collection, receipt, bank } = order;
  if (field === 'collectedAt' && collection?.revision === target)
    return { ...order, collection: { ...collection, collectedAt: instant } };
  if (field === 'receivedAt' && receipt?.revision === target)
    return { ...order, receipt: { ...receipt, receivedAt: instant } };
  if (field === 'frozenAt' && bank?.revision === target)
    return { ...order, bank: { ...bank, frozenAt: instant } };
  return order;
}
