/**
 * Settings of a protocol for what does not go as planned before the treatment. They came after the first orders: a
 * protocol that does not have them is read with the standard ones, and asks neither for serology nor for a review of
 * the batch record.
 */
import * as z from 'zod';

export const exceptionSettingsSchema = () =>
  z.strictObject({
    serology: z.strictObject({
      /** Blood for serology is taken at the donation: at most so long before it. */
      sampleBeforeHours: z.number(),
      /** Or at most so long after it. */
      sampleWithinDays: z.number(),
      resultWithinDays: z.number(),
      confirmWithinDays: z.number(),
      decideWithinHours: z.number(),
      /** The laboratory can store marker-positive cells apart. */
      isolatedStorage: z.boolean(),
    }),
    recollectWithinDays: z.number(),
    /** No outgrowth after so long: it is decided how to go on. */
    noGrowthDays: z.number(),
    decideContaminationWithinHours: z.number(),
    decideShortfallWithinHours: z.number(),
    /** Vessels below are harvested early. */
    harvestFromConfluencePercent: z.number(),
    postThawMinViabilityPercent: z.number(),
    reviewWithinDays: z.number(),
    investigateWithinDays: z.number(),
    acknowledgeLatePositiveWithinHours: z.number(),
    rescreenWithinDays: z.number(),
  });
export type ExceptionSettings = z.output<ReturnType<typeof exceptionSettingsSchema>>;

/**
 * Serology at the donation or within 7 days after it (Directive 2006/17/EC Annex II 2); no viable cells after 30 days
 * are reported by clinical laboratories; viability after thawing as at release, 85 %; the rest are product defaults.
 */
export const standardExceptions: ExceptionSettings = {
  serology: {
    sampleBeforeHours: 1,
    sampleWithinDays: 7,
    resultWithinDays: 5,
    confirmWithinDays: 7,
    decideWithinHours: 48,
    isolatedStorage: true,
  },
  recollectWithinDays: 7,
  noGrowthDays: 30,
  decideContaminationWithinHours: 24,
  decideShortfallWithinHours: 72,
  harvestFromConfluencePercent: 70,
  postThawMinViabilityPercent: 85,
  reviewWithinDays: 7,
  investigateWithinDays: 10,
  acknowledgeLatePositiveWithinHours: 24,
  rescreenWithinDays: 14,
};

/** The settings of a protocol; the standard ones where it was approved before they existed. */
export const exceptionSettings = ({
  exceptions,
}: {
  readonly exceptions?: ExceptionSettings | undefined;
}): ExceptionSettings => exceptions ?? standardExceptions;
