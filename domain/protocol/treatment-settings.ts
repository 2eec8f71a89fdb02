/**
 * Settings of a protocol for the day of treatment and the time after it. They came after the first orders: a protocol
 * that does not have them yet is read with the standard ones.
 */
import * as z from 'zod';

export const interventionKinds = [
  'filler',
  'ablativeLaser',
  'nonAblativeLaser',
  'dermaroller',
] as const;
export type InterventionKind = (typeof interventionKinds)[number];

const days = () => z.number().nonnegative();

export const treatmentSettingsSchema = () =>
  z.strictObject({
    /** A confirmation counts for this long before the thaw. */
    confirmWithinHours: z.number().positive(),
    /** Hours before the planned session by which it should be confirmed. */
    confirmLeadHours: z.number(),
    /** What must be left of the product's life when it arrives. */
    transitMarginHours: z.number(),
    dispatchLeadHours: z.number(),
    excursionWithinHours: z.number(),
    /** Clinic and patient hear of a doubt about an appointment within this time, and always before it. */
    tellOfDoubtWithinHours: z.number().positive().optional(),
    /** Days that must lie between an intervention and an injection into the same area, before and after. */
    interventionDays: z.strictObject({
      filler: days(),
      ablativeLaser: days(),
      nonAblativeLaser: days(),
      dermaroller: days(),
    }),
    discardWithinHours: z.number(),
    safetyCall: z.strictObject({ fromDays: z.int(), toDays: z.int() }),
    followUp: z.strictObject({ months: z.array(z.int().positive()).min(1), windowDays: z.int() }),
    adverseEvent: z.strictObject({
      holdFromGrade: z.int(),
      reportWithinHours: z.number(),
      continuationWithinHours: z.number(),
    }),
    disposition: z.strictObject({
      decideWithinDays: z.number(),
      waitHours: z.number(),
      disposeWithinDays: z.number(),
    }),
  });
export type TreatmentSettings = z.output<ReturnType<typeof treatmentSettingsSchema>>;

/** Confirmation 48 h, margin 4 h, laser 28 and filler 14 days, visits after 1, 3, 6 and 12 months: product defaults. */
export const standardTreatment: TreatmentSettings = {
  confirmWithinHours: 48,
  confirmLeadHours: 12,
  transitMarginHours: 4,
  dispatchLeadHours: 1,
  excursionWithinHours: 4,
  tellOfDoubtWithinHours: 24,
  interventionDays: { filler: 14, ablativeLaser: 28, nonAblativeLaser: 0, dermaroller: 0 },
  discardWithinHours: 24,
  safetyCall: { fromDays: 1, toDays: 3 },
  followUp: { months: [1, 3, 6, 12], windowDays: 14 },
  adverseEvent: { holdFromGrade: 3, reportWithinHours: 24, continuationWithinHours: 72 },
  disposition: { decideWithinDays: 30, waitHours: 72, disposeWithinDays: 14 },
};

/** The settings of a protocol; the standard ones where it was approved before they existed. */
export const treatmentSettings = ({
  treatment,
}: {
  readonly treatment?: TreatmentSettings | undefined;
}): TreatmentSettings => treatment ?? standardTreatment;

/** Hours within which clinic and patient hear of a doubt; for protocols approved before appointments were watched, 24. */
export const tellOfDoubtHours = (protocol: Parameters<typeof treatmentSettings>[0]): number =>
  treatmentSettings(protocol).tellOfDoubtWithinHours ?? 24;
