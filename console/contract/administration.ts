import * as z from 'zod';
import { dateSchema, siteIdSchema } from '../../domain/identifiers.js';
import { isFacilityNumber } from '../../domain/identity/facility-number.js';
import { allergens, type Allergen } from '../../domain/protocol/protocol.js';
import { roles, type Role } from '../../domain/roles.js';
import { isKnownZone } from '../../domain/schedule/calendar.js';

/** Setting an installation up and keeping it: each schema is the only description of its body. */

const name = () => z.string().trim().min(2).max(120);
/** What is typed to sign in: letters, digits, dot and underscore. */
const login = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._]{2,60}$/, 'Letters, digits, dot and underscore only.');
/** As the sign-in library asks for. */
const password = () => z.string().min(12, 'At least 12 characters.').max(200);
const language = () => z.enum(['en', 'tr']);
const zone = () => z.string().min(1).max(60).refine(isKnownZone, 'There is no such time zone.');

/** `POST /api/sites` */
export const siteBody = () =>
  z.strictObject({ name: name(), kind: z.enum(['clinic', 'laboratory']), zone: zone() });

/** `POST /api/set-up/administrator`: only while nobody exists. `code` is printed by the start. */
export const firstAdministratorBody = () =>
  z.strictObject({
    code: z.string().trim().min(1).max(60),
    site: siteBody(),
    person: z.strictObject({
      name: name(),
      login: login(),
      password: password(),
      language: language(),
    }),
  });

/** `POST /api/people` */
export const personBody = () =>
  z.strictObject({
    name: name(),
    login: login(),
    /** The first one; the person changes it. */
    password: password(),
    roles: z.array(z.enum(roles)).min(1),
    siteId: siteIdSchema(),
    language: language(),
  });

/** `PUT /api/people/:personId` */
export const changePersonBody = () =>
  z.strictObject({
    roles: z.array(z.enum(roles)).min(1),
    siteId: siteIdSchema(),
    /** False for somebody who has left. */
    active: z.boolean(),
  });

/** Answer of `POST /api/people/:personId/password`: to be shown once, it is kept nowhere. */
export type NewPassword = {
  readonly login: string;
  /** Holds for signing in and choosing another one, and nothing else. */
  readonly password: string;
  readonly validUntil: string;
};

/** `PUT /api/me/password` */
export const passwordBody = () =>
  z.strictObject({ current: z.string().min(1).max(200), next: password() });

/** `PUT /api/facility`: the facility's ISBT 128 number, with which every identifier begins. */
export const facilityBody = () =>
  z.strictObject({
    facility: z
      .string()
      .trim()
      .toUpperCase()
      .refine(isFacilityNumber, 'Five characters, for example A9999; the last two are digits.'),
  });

/** `POST /api/reagent-lots` */
export const reagentLotBody = () =>
  z.strictObject({
    lot: z.string().trim().min(2).max(40),
    name: name(),
    /** Last day it may be used, in the zone of whoever enters it. */
    expiresOn: dateSchema(),
    allergens: z.array(z.enum(allergens)).default([]),
  });

/** `POST /api/protocols`: a new version of the preset, under the centre's own permit. Signed. */
export const protocolBody = () =>
  z.strictObject({
    title: name(),
    basis: name(),
    permitNumber: z.string().trim().min(2).max(60),
    permitValidUntil: dateSchema(),
    secret: z.string().min(1).max(200),
  });

/** Answer of `GET /api/set-up`. */
export type SetUp = {
  /** True while nobody exists: the first administrator is still to be made. */
  readonly needed: boolean;
};

/** Answer of `GET /api/administration`: everything that is set up. */
export type Administration = {
  readonly facility: string;
  /** The number of published examples is not the centre's own. */
  readonly facilityIsExample: boolean;
  /** Identifiers have been given under it: it stays. */
  readonly facilityIsFixed: boolean;
  readonly sites: readonly {
    readonly siteId: string;
    readonly name: string;
    readonly kind: 'clinic' | 'laboratory';
    readonly zone: string;
  }[];
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly login: string;
    readonly roles: readonly Role[];
    readonly siteId: string;
    readonly siteName: string;
    readonly active: boolean;
  }[];
  readonly protocols: readonly {
    readonly code: string;
    readonly version: number;
    readonly title: string;
    readonly status: 'draft' | 'active' | 'retired';
    readonly permitNumber: string;
    readonly permitValidUntil: string;
  }[];
  readonly reagentLots: readonly {
    readonly lot: string;
    readonly name: string;
    readonly expiresAt: string;
    readonly allergens: readonly Allergen[];
  }[];
};
