import type { Sent } from '../../domain/command.js';
import type { DutyKind } from '../../domain/order/duties/duty.js';
import { orderProcess } from '../../domain/order/process.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { remainingVials } from '../../domain/order/remaining-material.js';
import { plannedVisits } from '../../domain/order/visits.js';
import {
  adverseEvent,
  call,
  cancel,
  decideExcursion,
  discard,
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
import { plan } from './treatment.js';

import {
  codesOf,
  freeVial,
  given,
  idOf,
  identity,
  results,
  sessionQc,
  soonest,
  type Try,
  usual,
  vials,
} from './treatment-walk.js';

const openExcursion = ({ excursions = [] }: PlacedOrder): string =>
  excursions.find((each) => !each.decision)?.excursionId ?? 'EXC-none';
const holdOf = ({ holds }: PlacedOrder): string => holds[0]?.holdId ?? 'HOLD-none';
/** The last test of the first given product that lacks it. */
const sterility = (order: PlacedOrder, at: string): Sent => {
  const open = order.sessions.find(
    ({ product, administration }) =>
      administration &&
      !order.results.some((r) => r.sampleCode === product?.sampleCode && r.test === 'sterility'),
  );
  return sent(
    'recordSessionResults',
    {
      sampleCode: open?.product?.sampleCode ?? 'NONE',
      results: [{ test: 'sterility', finding: 'negative' }],
    },
    { by: actor('qcAnalyst'), at },
  );
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
    call(at, {
      sessionId:
        order.sessions.find(
          (s) => s.administration && !s.safetyCalls?.some(({ reached }) => reached),
        )?.sessionId ?? 'S1',
    }),
  sterile: (order, at) => sterility(order, at),
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
  tidy,
};

/** Whatever is to be done first, so that the order can end. */
function tidy(order: PlacedOrder, at: string): Sent {
  const names: Partial<Record<DutyKind, string>> = {
    reviewAdverseEvent: 'review',
    safetyCall: 'call',
    classifyDeviation: 'classify',
    closeDeviation: 'close',
    releaseHold: 'holdRelease',
    discardProduct: 'discard',
    recordSessionResults: 'sterile',
    decideExcursion: 'refuseShipment',
  };
  const name = orderProcess
    .tasks(order)
    .flatMap(({ kind }) => names[kind] ?? [])
    .at(0);
  const wanted = name === undefined ? usual['second'] : unusual[name];
  if (!wanted) throw new Error(`nobody can do ${name}`);
  return wanted(order, at);
}
