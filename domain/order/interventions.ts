/** Other things done to the skin: how far they must lie from an injection into the same area. */
import * as z from 'zod';
import { dateSchema } from '../identifiers.js';
import { areas, type Area } from '../protocol/protocol.js';
import { interventionKinds, treatmentSettings } from '../protocol/treatment-settings.js';
import { refusal, type Refusal } from '../refusal.js';
import { calendarDaysBetween, localDate } from '../schedule/calendar.js';
import type { Breach } from './deviations.js';
import type { Intervention, PlacedOrder } from './state.js';

/** Interventions before the injection and those already arranged for after it. */
export const interventionsSchema = () =>
  z
    .array(
      z.strictObject({ kind: z.enum(interventionKinds), area: z.enum(areas), on: dateSchema() }),
    )
    .max(20);

/** Every intervention this order knows of. */
const knownInterventions = (state: PlacedOrder): readonly Intervention[] => [
  ...(state.interventions ?? []),
  ...state.sessions.flatMap((session) => session.administration?.interventions ?? []),
];

/**
 * The refusal of an injection on a date: something was done, or will be, to one of the areas less days away than the
 * protocol demands (ablative laser 28, filler 14 days, before and after).
 */
export function interventionRefusal(
  state: PlacedOrder,
  injection: { readonly on: string; readonly areas: readonly Area[] },
  entered: readonly Intervention[] = [],
): Refusal | undefined {
  const near = tooNear(state, injection, [...knownInterventions(state), ...entered]);
  return near && refusal('interventionTooClose', { ...near, days: minimumDays(state, near) });
}

/** An injection that was given too near to an intervention. */
export function interventionBreach(
  state: PlacedOrder,
  injection: { readonly on: string; readonly areas: readonly Area[] },
  entered: readonly Intervention[],
): readonly Breach[] {
  const near = tooNear(state, injection, [...knownInterventions(state), ...entered]);
  return near ? [breachOf(near)] : [];
}

/** Interventions that came to light after the doses they are too near to. */
export const laterInterventionBreaches = (
  state: PlacedOrder,
  entered: readonly Intervention[],
): readonly Breach[] => {
  const given = state.sessions.flatMap(({ administration }) =>
    administration
      ? [
          {
            on: localDate(administration.administeredAt, state.clinic.zone),
            areas: administration.doses.map((dose) => dose.area),
          },
        ]
      : [],
  );
  return entered
    .filter((each) => given.some((injection) => tooNear(state, injection, [each])))
    .map(breachOf);
};

const breachOf = ({ kind, area, on }: Intervention): Breach => ({
  rule: 'interventionTooClose',
  subject: `${kind} ${area} ${on}`,
});

const minimumDays = ({ protocol }: PlacedOrder, { kind }: Intervention): number =>
  treatmentSettings(protocol).interventionDays[kind];

const tooNear = (
  state: PlacedOrder,
  injection: { readonly on: string; readonly areas: readonly Area[] },
  interventions: readonly Intervention[],
): Intervention | undefined =>
  interventions.find(
    (each) =>
      injection.areas.includes(each.area) &&
      Math.abs(calendarDaysBetween(each.on, injection.on)) < minimumDays(state, each),
  );
