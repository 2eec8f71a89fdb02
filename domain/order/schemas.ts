import * as z from 'zod';
import { cultureMethods, allergens, vesselTypes } from '../protocol/protocol.js';

/** Parts of forms that several commands of an order share. */

/** A code as a scanner or a person types it; small letters and white space around it are forgiven. */
export const codeSchema = () => z.string().trim().toUpperCase().min(1).max(40);

/** A reagent lot as the record knows it: what a rule must know to judge its use. */
const reagentSchema = () =>
  z.strictObject({
    lot: z.string(),
    name: z.string(),
    /** An instant, or a date: then it may be used to the end of that day. */
    expiresAt: z.string(),
    contains: z.array(z.enum(allergens)),
  });
export type Reagent = z.output<ReturnType<typeof reagentSchema>>;

export const reagentFactsSchema = () => z.strictObject({ reagents: z.array(reagentSchema()) });

export const lotSchema = () => z.string().trim().min(1).max(60);
export const liveCellsSchema = () => z.int().max(10_000_000_000).meta({ unit: 'cells' });
export const viabilityPercentSchema = () => z.number().min(0).max(100).meta({ unit: '%' });
export const remarkSchema = () => z.strictObject({ remark: z.string().trim().max(500).optional() });

/** For what must be justified. */
export const explanationSchema = () =>
  z.strictObject({ explanation: z.string().trim().min(1).max(2000) });

/** Vessels of one type, filled alike. */
export const filledVesselsSchema = () =>
  z.strictObject({
    vesselType: z.enum(vesselTypes),
    count: z.int().min(1).max(200),
    seededLiveCellsEach: z.int().positive().max(1_000_000_000).meta({ unit: 'cells' }),
  });
export const methodSchema = () => z.enum(cultureMethods);
