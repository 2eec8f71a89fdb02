import type { Sent } from '../../domain/command.js';
import { isDone, lastGivenAt } from '../../domain/order/sessions.js';
import type { PlacedOrder, Session } from '../../domain/order/state.js';
import { remainingVials } from '../../domain/order/remaining-material.js';
import { plannedVisits } from '../../domain/order/visits.js';
import { addCalendarDays, localDate } from '../../domain/schedule/calendar.js';
import { addHours, addMinutes, latestOf } from '../../domain/schedule/instants.js';
import {
  adverseEvent,
  call,
  cancel,
  confirmFit,
  decideExcursion,
  discard,
  dispatchProduct,
  disposition,
  dispose,
  goOn,
  miss,
  receiveProduct,
  reschedule,
  review,
  stop,
  visit,
} from './care.js';
import { actor } from './people.js';
import { sent } from './sent.js';
import { administer, authorise, confirm, goodResults, plan, prepare } from './treatment.js';

/** A command somebody tries at some time, sensible or not; whether it is taken is for the rules to say. */
export type Try = (order: PlacedOrder, now: string) => Sent;

const current = ({ sessions }: PlacedOrder): Session | undefined =>
  sessions.find((session) => !isDone(session)) ?? sessions.at(-1);
const idOf = (order: PlacedOrder): string => current(order)?.sessionId ?? 'S1';
const codesOf = (order: PlacedOrder): string[] =>
  (current(order)?.product?.containers ?? []).map(({ code }) => code);
const freeVial = ({ bank }: PlacedOrder): string[] =>
  (bank?.vials ?? [])
    .filter(({ status, purpose }) => status === 'released' && purpose !== 'test')
    .slice(0, 1)
    .map(({ code }) => code);
const results = (order: PlacedOrder, at: string, finding: 'negative' | 'positive'): Sent =>
  sent(
    'recordSessionResults',
    {
      sampleCode: current(order)?.product?.sampleCode ?? 'NONE',
      results: finding === 'negative' ? goodResults : [{ test: 'gramStain', finding }],
    },
    { by: actor('qcAnalyst'), at },
  );
const sessionQc = (order: PlacedOrder, outcome: 'accept' | 'reject', at: string): Sent =>
  sent('decideSessionQc', { sessionId: idOf(order), outcome }, { by: actor('qcApprover'), at });
const vials = (order: PlacedOrder, codes: string[], at: string): Sent =>
  prepare(
    {
      sessionId: idOf(order),
      vialCodes: codes.length > 0 ? codes : ['NONE'],
      thawedAt: addMinutes(at, -30),
      formulatedAt: addMinutes(at, -5),
    },
    at,
  );
const given = (order: PlacedOrder, at: string, wanted: Parameters<typeof administer>[0] = {}) =>
  administer(
    {
      sessionId: idOf(order),
      usedContainers: [{ code: codesOf(order)[0] ?? 'NONE', usedMl: 1 }],
      ...wanted,
    },
    at,
  );
const soonest = (order: PlacedOrder, now: string, days: number): string => {
  const last = lastGivenAt(order.sessions);
  const from = last === undefined ? now : latestOf(now, addHours(last, days * 24));
  return addCalendarDays(localDate(from, order.clinic.zone), last === undefined ? 2 : 0);
};
const openExcursion = ({ excursions = [] }: PlacedOrder): string =>
  excursions.find((each) => !each.decision)?.excursionId ?? 'EXC-none';
const holdOf = ({ holds }: PlacedOrder): string => holds[0]?.holdId ?? 'HOLD-none';
const identity = (order: PlacedOrder, code: string, at: string): Sent =>
  confirm({ sessionId: idOf(order), containerCode: code }, at);

/** What people do in the usual course. */
export const usual: Record<string, Try> = {
  plan: (order, at) => plan({ sessionId: idOf(order), date: soonest(order, at, 16) }, at),
  confirm: (order, at) => confirmFit({ sessionId: idOf(order) }, at),
  prepare: (order, at) => vials(order, freeVial(order), at),
  second: ({ unwitnessed }, at) => {
    const [first] = unwitnessed;
    const role = first?.roles[0] ?? 'labTechnician';
    const by = { ...actor(role, 2), siteId: first?.siteId ?? actor(role).siteId };
    const awaited = first?.awaited ?? '00000000-0000-4000-8000-0000000000ff';
    return sent('confirmAsSecondPerson', { awaited }, { by, at });
  },
  results: (order, at) => results(order, at, 'negative'),
  accept: (order, at) => sessionQc(order, 'accept', at),
  certify: (order, at) =>
    sent('certifySessionProduct', { sessionId: idOf(order) }, { by: actor('qualifiedPerson'), at }),
  dispatch: (order, at) => dispatchProduct({ sessionId: idOf(order) }, at),
  receive: (order, at) =>
    receiveProduct(
      { sessionId: idOf(order), containerCodes: [...codesOf(order), 'NONE'].slice(0, 1) },
      at,
    ),
  identify: (order, at) => identity(order, codesOf(order)[0] ?? 'NONE', at),
  authorise: (order, at) => authorise({ sessionId: idOf(order) }, at),
  administer: (order, at) => given(order, at),
};

/** What goes wrong, comes late, or is tried although it may not be. */
export const unusual: Record<string, Try> = {
  planEarly: (order, at) =>
    plan(
      { sessionId: idOf(order), date: soonest(order, at, 3), intervalReason: 'patientWish' },
      at,
    ),
  reschedule: (order, at) =>
    reschedule({ sessionId: idOf(order), date: soonest(order, at, 18) }, at),
  cancel: (order, at) => cancel(at, idOf(order)),
  prepareForeign: (order, at) => vials(order, ['DL-2026-000124-A1-V01'], at),
  prepareTestVial: (order, at) =>
    vials(
      order,
      (order.bank?.vials ?? []).filter((v) => v.purpose === 'test').map((v) => v.code),
      at,
    ),
  prepareTwo: (order, at) => vials(order, [...freeVial(order), `${order.orderId}-A1-V03`], at),
  failed: (order, at) => results(order, at, 'positive'),
  reject: (order, at) => sessionQc(order, 'reject', at),
  receiveNone: (order, at) =>
    receiveProduct(
      {
        sessionId: idOf(order),
        containerCodes: [...codesOf(order), 'NONE'].slice(0, 1),
        temperature: { record: 'none' },
      },
      at,
    ),
  use: (order, at) => decideExcursion(openExcursion(order), 'use', at),
  refuseShipment: (order, at) => decideExcursion(openExcursion(order), 'rejectShipment', at),
  identifyForeign: (order, at) => identity(order, 'DL-2026-000124-S1-C1', at),
  administerTooMuch: (order, at) =>
    given(order, at, { doses: [{ area: 'chin', ml: 3, technique: 'linear', depthMm: 2 }] }),
  miss: (order, at) => miss(at, idOf(order)),
  discard: (order, at) => {
    const codes = order.sessions.flatMap(({ sessionId, product, discarded }) =>
      [...(product ? [product] : []), ...discarded.map((gone) => gone.product)]
        .flatMap(({ containers }) => containers)
        .filter(({ status }) => status === 'unusable')
        .map(({ code }) => ({ sessionId, code })),
    );
    const { sessionId, code } = codes[0] ?? { sessionId: 'S1', code: 'NONE' };
    return discard({ sessionId, containerCodes: [code] }, at);
  },
  call: (order, at) =>
    call(at, { sessionId: order.sessions.find((s) => s.administration)?.sessionId ?? 'S1' }),
  visit: (order, at) =>
    visit(
      plannedVisits(order).find(({ month }) => !order.visits?.some((v) => v.month === month))
        ?.month ?? 1,
      at,
    ),
  lastVisit: (_, at) => visit(12, at),
  swelling: (_, at) => adverseEvent(at),
  severe: (_, at) => adverseEvent(at, { ctcaeGrade: 4 }),
  review: ({ adverseEvents = [] }, at) =>
    review(adverseEvents.find((each) => !each.reviewedAt)?.adverseEventId ?? 'AE-none', at),
  goOn: (_, at) => goOn({ continuation: 'continue' }, at),
  fewer: (_, at) => goOn({ continuation: 'fewerSessions', sessions: 2 }, at),
  hold: (_, at) => sent('placeHold', { scope: 'treatment' }, { by: actor('labTechnician'), at }),
  holdRelease: (order, at) =>
    sent('releaseHold', { holdId: holdOf(order) }, { by: actor('qualityAssurance'), at }),
  classify: ({ deviations }, at) =>
    sent(
      'classifyDeviation',
      {
        deviationId: deviations.find((d) => d.status === 'open')?.deviationId ?? 'DEV-none',
        grade: 'minor',
      },
      { by: actor('qualityAssurance'), at },
    ),
  close: ({ deviations }, at) =>
    sent(
      'closeDeviation',
      { deviationId: deviations.find((d) => d.status === 'open')?.deviationId ?? 'DEV-none' },
      { by: actor('qualityAssurance'), at },
    ),
  stop: (_, at) => stop(at),
  destroy: (_, at) => disposition('destroy', at),
  store: (_, at) => disposition('store', at),
  dispose: (order, at) =>
    dispose(
      remainingVials(order).map(({ code }) => code),
      at,
      true,
    ),
};
