import { lastGivenAt } from '../../domain/order/sessions.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { localDate, localTime } from '../../domain/schedule/calendar.js';
import { addDays, addMinutes, latestOf } from '../../domain/schedule/instants.js';
import { zone } from './people.js';
import { sent } from './sent.js';
import { goodResults } from './treatment.js';
import {
  checklist,
  currentSession,
  newestProduct,
  odd,
  pick,
  sessionId,
  type Tries,
} from './tries-situation.js';

/** A session from its date to its certified product. */
export const sessionTries: Tries<
  | 'planSession'
  | 'rescheduleSession'
  | 'cancelSession'
  | 'tellOfDoubt'
  | 'confirmSession'
  | 'prepareSessionProduct'
  | 'recordSessionResults'
  | 'decideSessionQc'
  | 'certifySessionProduct'
  | 'dispatchSessionProduct'
> = {
  planSession: (s) =>
    sent(
      'planSession',
      { sessionId: sessionId(s.order), ...dateFor(s.order, s), intervalReason: 'patientWish' },
      s,
    ),
  rescheduleSession: (s) =>
    sent(
      'rescheduleSession',
      { sessionId: sessionId(s.order), ...dateFor(s.order, s), dateReason: 'holiday' },
      s,
    ),
  cancelSession: (s) =>
    sent('cancelSession', { sessionId: sessionId(s.order), dateReason: 'clinicCapacity' }, s),
  tellOfDoubt: (s) => sent('tellOfDoubt', { sessionId: sessionId(s.order) }, s),
  confirmSession: (s) =>
    sent(
      'confirmSession',
      { sessionId: sessionId(s.order), ...checklist(s.variant), interventions: [] },
      s,
    ),
  prepareSessionProduct: (s) =>
    sent(
      'prepareSessionProduct',
      {
        sessionId: sessionId(s.order),
        vialCodes: vialsToThaw(s.order, s.variant),
        thawedAt: s.at,
        formulatedAt: s.at,
        containers: [{ ml: 0.6 }, { ml: 0.6 }],
      },
      s,
    ),
  recordSessionResults: (s) =>
    sent(
      'recordSessionResults',
      { sampleCode: sampleOf(s.order, s.variant), results: [...results(s.order, s.variant)] },
      s,
    ),
  decideSessionQc: (s) =>
    sent(
      'decideSessionQc',
      { sessionId: sessionId(s.order), outcome: odd(s.variant) ? 'reject' : 'accept' },
      s,
    ),
  certifySessionProduct: (s) => sent('certifySessionProduct', { sessionId: sessionId(s.order) }, s),
  dispatchSessionProduct: (s) =>
    sent(
      'dispatchSessionProduct',
      {
        sessionId: sessionId(s.order),
        waybill: 'WB-S',
        expectedAt: addMinutes(s.at, odd(s.variant) ? 23 * 60 : 60),
      },
      s,
    ),
};

/** Tomorrow, or as soon as the last dose lets it be; a day or more too early when it is odd. */
function dateFor(
  order: PlacedOrder,
  { at, variant }: { readonly at: string; readonly variant: number },
) {
  const last = lastGivenAt(order.sessions);
  const tomorrow = addMinutes(at, 26 * 60);
  const days = odd(variant) ? 8 + variant : 15;
  const start = last === undefined ? tomorrow : latestOf(tomorrow, addDays(last, days));
  return { date: localDate(start, zone), time: localTime(start, zone) };
}

/** A released dose, the reserve, or whatever is not released. */
function vialsToThaw({ bank, orderId }: PlacedOrder, variant: number): string[] {
  const wanted = (bank?.vials ?? []).filter(({ status, purpose }) =>
    odd(variant)
      ? ['quarantined', 'blocked', 'retained'].includes(status)
      : status === 'released' && purpose !== 'test',
  );
  return [pick(wanted, variant === 6 ? 1 : 0)?.code ?? `${orderId}-A1-V01`];
}

/** Which product a result is about: the one waited for, or one that was given or given up. */
function sampleOf(order: PlacedOrder, variant: number): string {
  const waiting = newestProduct(currentSession(order));
  const earlier = order.sessions.flatMap((session) => newestProduct(session) ?? []);
  const product = isLate(order, variant) ? pick(earlier, variant) : waiting;
  return product?.sampleCode ?? `${order.orderId}-S1-Q1`;
}

const isLate = (order: PlacedOrder, variant: number): boolean =>
  variant >= 4 && order.sessions.some(({ status }) => status === 'administered');

const results = (order: PlacedOrder, variant: number) => {
  if (isLate(order, variant))
    return [{ test: 'sterility', finding: variant === 7 ? 'positive' : 'negative' } as const];
  return odd(variant) ? [{ test: 'gramStain', finding: 'positive' } as const] : goodResults;
};
