/** The rules of giving a dose, for a dose that has been given: what is broken becomes a deviation. */
import { calendarDaysBetween, localDate } from '../schedule/calendar.js';
import { hasCome, isAfter, isBefore } from '../schedule/instants.js';
import type { Breach } from './deviations.js';
import { interventionBreach } from './interventions.js';
import { lastGivenAt, preparedFor, type Prepared } from './sessions.js';
import type { Anaesthesia, Dose, Intervention, PlacedOrder } from './state.js';

type Given = {
  /** The product it was given from, with what had been confirmed for it. */
  readonly from: Prepared;
  readonly payload: {
    readonly sessionId: string;
    readonly doses: readonly Dose[];
    readonly usedContainers: readonly { readonly code: string; readonly usedMl: number }[];
    readonly anaesthesia: Anaesthesia;
    readonly interventions: readonly Intervention[];
    readonly mixedWithFiller: boolean;
  };
  readonly performedAt: string;
};

/** Every rule a given dose broke, judged at the time it was given. */
export const administrationBreaches = (state: PlacedOrder, given: Given): readonly Breach[] => [
  ...permissionBreaches(state, given),
  ...containerBreaches(state, given),
  ...doseBreaches(state, given),
  ...interventionBreaches(state, given),
];

/** What was done to the same skin: mixing with a filler has no compatibility data, so the treatment is held. */
function interventionBreaches(
  state: PlacedOrder,
  { payload, performedAt }: Given,
): readonly Breach[] {
  const { sessionId: subject, doses, interventions, mixedWithFiller } = payload;
  const areas = doses.map((dose) => dose.area);
  const on = localDate(performedAt, state.clinic.zone);
  return [
    ...(mixedWithFiller ? [{ rule: 'mixedWithFiller', scope: 'treatment', subject } as const] : []),
    ...interventionBreach(state, { on, areas }, interventions),
  ];
}

function permissionBreaches(
  state: PlacedOrder,
  { from, payload, performedAt }: Given,
): readonly Breach[] {
  const { authorisation, product } = from;
  const stopped = state.stage !== 'treating' && isAfter(performedAt, state.stageSince);
  const subject = payload.sessionId;
  const breaches: Breach[] = [];
  if (stopped || !authorisation || isBefore(performedAt, authorisation.authorisedAt))
    breaches.push({ rule: 'givenWithoutAuthorisation', scope: 'treatment', subject });
  else if (hasCome(authorisation.validUntil, performedAt))
    breaches.push({ rule: 'authorisationLapsed', subject });
  if (hasCome(product.expiresAt, performedAt))
    breaches.push({
      rule: 'expiredProductGiven',
      scope: 'treatment',
      subject: product.batchNumber,
    });
  if (state.holds.some((hold) => isBefore(hold.placedAt, performedAt)))
    breaches.push({ rule: 'givenOnHold', subject });
  return breaches;
}

function containerBreaches(state: PlacedOrder, { from, payload }: Given): readonly Breach[] {
  const session = state.sessions.find((s) => s.sessionId === payload.sessionId);
  return payload.usedContainers.flatMap(({ code: subject }): readonly Breach[] => {
    if (session && preparedFor(session, subject)?.product !== from.product)
      return [{ rule: 'wrongContainerGiven', scope: 'treatment', subject }];
    const isBlocked = from.product.containers.some(
      ({ code, status }) => code === subject && status === 'blocked',
    );
    return [
      ...(isBlocked
        ? [{ rule: 'blockedProductGiven', scope: 'treatment', subject, grade: 'critical' } as const]
        : []),
      ...(from.identities.some((check) => check.container === subject)
        ? []
        : [{ rule: 'identityNotConfirmed', scope: 'treatment', subject } as const]),
    ];
  });
}

function doseBreaches(
  { prescription, protocol, sessions, clinic }: PlacedOrder,
  { from, payload, performedAt }: Given,
): readonly Breach[] {
  const breaches: Breach[] = [];
  const differs = (subject: string) => breaches.push({ rule: 'doseNotAsPrescribed', subject });
  const givenMl = totalMl(payload.doses.map((dose) => dose.ml));
  if (givenMl > prescription.mlPerSession) differs('prescribed');
  if (givenMl > totalMl(payload.usedContainers.map((used) => used.usedMl))) differs('dispensed');
  for (const { code, ml } of from.product.containers) {
    const used = payload.usedContainers.filter((each) => each.code === code);
    if (totalMl(used.map((each) => each.usedMl)) > ml) differs(code);
  }
  for (const area of new Set(payload.doses.map((dose) => dose.area)))
    if (!prescription.areas.includes(area)) differs(area);
  if (isTooSoon(lastGivenAt(sessions))) differs('interval');
  if (payload.anaesthesia !== 'none' && !protocol.session.anaesthesiaPermitted)
    breaches.push({ rule: 'anaesthesiaUsed', subject: payload.anaesthesia });
  return breaches;

  function isTooSoon(last: string | undefined): boolean {
    if (last === undefined) return false;
    const [from, to] = [localDate(last, clinic.zone), localDate(performedAt, clinic.zone)];
    return calendarDaysBetween(from, to) < protocol.session.refusedUnderDays;
  }
}

/** Sum of volumes to the microlitre, so that 0.1 + 0.2 is 0.3. */
const totalMl = (volumes: readonly number[]): number =>
  Math.round(volumes.reduce((sum, ml) => sum + ml, 0) * 1000) / 1000;
