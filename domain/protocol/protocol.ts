import * as z from 'zod';
import { qcTests } from '../quality/qc-tests.js';
import { exceptionSettingsSchema } from './exception-settings.js';
import { treatmentSettingsSchema } from './treatment-settings.js';

/**
 * A treatment protocol: versioned, approved data. Every limit, duration, panel and window of the process is here and
 * nowhere in code. An order keeps the version it was prescribed under until its end.
 */
export const indications = [
  'faceWrinkles',
  'faceRejuvenation',
  'acneScar',
  'chickenpoxScar',
  'stains',
  'chronicWound',
  'burn',
  'trauma',
  'postSurgeryCavity',
  'lipAugmentation',
] as const;
export type Indication = (typeof indications)[number];

/** Areas of the face map. */
export const areas = [
  'forehead',
  'glabella',
  'periorbitalLeft',
  'periorbitalRight',
  'cheekLeft',
  'cheekRight',
  'nasolabialLeft',
  'nasolabialRight',
  'perioral',
  'chin',
  'neck',
] as const;
export type Area = (typeof areas)[number];

export const vesselTypes = ['T25', 'T75', 'T175'] as const;
export type VesselType = (typeof vesselTypes)[number];

export const cultureMethods = ['explant', 'enzymatic'] as const;
export type CultureMethod = (typeof cultureMethods)[number];

export const allergens = ['gentamicin', 'amphotericin', 'dmso', 'bovineMaterial'] as const;
export type Allergen = (typeof allergens)[number];

export const contraindications = [
  'activeFacialInfection',
  'keloidHistory',
  'skinCancer',
  'bleedingRisk',
  'immunosuppression',
  'geneticCollagenDisease',
  'pregnancy',
] as const;
export type Contraindication = (typeof contraindications)[number];

export const consentScopes = ['collection', 'treatment', 'storage', 'photographs'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** How a result is judged: a number against a limit, or a finding that must be the wanted one. */
const limitSchema = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('atLeast'), value: z.number(), unit: z.string() }),
    z.strictObject({ kind: z.literal('atMost'), value: z.number(), unit: z.string() }),
    z.strictObject({ kind: z.literal('negative') }),
    z.strictObject({ kind: z.literal('match') }),
    z.strictObject({ kind: z.literal('conforms') }),
  ]);
export type Limit = z.output<ReturnType<typeof limitSchema>>;

const testSpecificationSchema = () =>
  z.strictObject({
    test: z.enum(qcTests),
    /** Which product the test is made on. */
    product: z.enum(['bank', 'session']),
    /** What must wait for it. */
    requiredFor: z.enum(['bankRelease', 'sessionRelease', 'afterUse']),
    limit: limitSchema(),
    /** Days from sampling to the result; overdue after. */
    resultWithinDays: z.number().positive(),
    /** How often an invalid test may be repeated. */
    repeatsAllowed: z.int().nonnegative(),
  });
export type TestSpecification = z.output<ReturnType<typeof testSpecificationSchema>>;

const temperatureBandSchema = () =>
  z.strictObject({
    minCelsius: z.number(),
    maxCelsius: z.number(),
    /** Any reading at or below: reject. */
    rejectAtOrBelowCelsius: z.number(),
    /** Any reading above: out of specification. */
    hardMaxCelsius: z.number(),
    alarmAfterMinutes: z.number(),
    /** Cumulative minutes outside the band that quality assurance may still decide on. */
    reviewUpToMinutes: z.number(),
    longestGapMinutes: z.number(),
    /** Above this for longer than `severeUpToMinutes` together: out of specification. */
    severeAboveCelsius: z.number(),
    severeUpToMinutes: z.number(),
  });

const methodSchema = () =>
  z.strictObject({
    firstLookFromDays: z.number(),
    firstLookByDays: z.number(),
    maxDaysInPrimaryVessel: z.number(),
  });

const cultureSchema = () =>
  z.strictObject({
    methods: z.strictObject({ explant: methodSchema(), enzymatic: methodSchema() }),
    areaCm2: z.strictObject({ T25: z.number(), T75: z.number(), T175: z.number() }),
    feedWithinDays: z.number(),
    observeWithinDays: z.number(),
    maxDaysInLaterVessel: z.number(),
    passageFromConfluencePercent: z.number(),
    passagePlanned: z.int(),
    passageLimit: z.int(),
    maxDays: z.number(),
    cellsPerCm2AtConfluence: z.number(),
    priorDoublingHours: z.number(),
    forecastBandPercent: z.number(),
    replanWhenMovedDays: z.number(),
    /** Error of one count by hand, in percent of the number; came after the first orders. */
    countTolerancePercent: z.number().nonnegative().optional(),
  });

const bankSchema = () =>
  z.strictObject({
    freezeWithinHours: z.number(),
    bankWithinHours: z.number(),
    cellsPerMl: z.number(),
    mlPerVial: z.number(),
    shelfLifeDays: z.number(),
    testVialsMin: z.int(),
    storageMaxCelsius: z.number(),
  });

const interruptionsSchema = () =>
  z.strictObject({
    classifyWithinHours: z.number(),
    closeWithinDays: z.number(),
    reviewHoldWithinHours: z.number(),
  });

const sessionSchema = () =>
  z.strictObject({
    firstWithinDays: z.number(),
    planWithinDays: z.number(),
    prepareBeforeHours: z.number(),
    resultsWithinHours: z.number(),
    decideWithinHours: z.number(),
    shelfLifeHours: z.number(),
    authorisationValidMinutes: z.number(),
    identityValidMinutes: z.number(),
    refusedUnderDays: z.int(),
    windowFromDays: z.int(),
    windowToDays: z.int(),
    rescreenOverDays: z.int(),
    anaesthesiaPermitted: z.boolean(),
  });

const prescriptionSchema = () =>
  z.strictObject({
    contraindicated: z.array(z.enum(contraindications)),
    consentsRequired: z.array(z.enum(consentScopes)),
    sessionsFrom: z.int(),
    sessionsTo: z.int(),
    mlPerSessionMax: z.number(),
  });

export const protocolSchema = () =>
  z.strictObject({
    code: z.string(),
    version: z.int().positive(),
    productPath: z.enum(['bankedFormulatedAtLab', 'bankedThawedAtClinic']),
    legalBasis: z.strictObject({
      jurisdiction: z.string(),
      basis: z.string(),
      permitNumber: z.string(),
      permitValidUntil: z.iso.date(),
    }),
    indications: z.array(z.enum(indications)),
    areas: z.array(z.enum(areas)),
    attemptsAllowed: z.int().positive(),
    secondPersonWithinMinutes: z.number(),
    prescription: prescriptionSchema(),
    collection: z.strictObject({
      withinDays: z.number(),
      dispatchWithinHours: z.number(),
      punchesMin: z.int(),
      punchesMax: z.int(),
    }),
    transport: z.strictObject({
      band: temperatureBandSchema(),
      arrivalWithinHours: z.number(),
      warnAgeHours: z.number(),
      rejectAgeHours: z.number(),
    }),
    intake: z.strictObject({ decideWithinHours: z.number(), isolateWithinHours: z.number() }),
    culture: cultureSchema(),
    harvest: z.strictObject({
      minViabilityPercent: z.number(),
      fillFactor: z.number(),
      recoveryFraction: z.number(),
      qcFraction: z.number(),
      reserveSessions: z.number(),
    }),
    bank: bankSchema(),
    panel: z.array(testSpecificationSchema()),
    quality: z.strictObject({ decideWithinHours: z.number(), certifyWithinHours: z.number() }),
    session: sessionSchema(),
    interruptions: interruptionsSchema(),
    treatment: treatmentSettingsSchema().optional(),
    exceptions: exceptionSettingsSchema().optional(),
  });
export type Protocol = z.output<ReturnType<typeof protocolSchema>>;
