import * as z from 'zod';
import type { Brand } from './brand.js';

/** `DL-2026-000123`: the order's number, its id in the record and the stem of its workflow id. Never reused. */
export type OrderId = Brand<'OrderId'>;
/** UUID a form gets when it is opened; the same id is the same act, however often it is sent. */
export type CommandId = Brand<'CommandId'>;
/** Pseudonymous id of a member of staff. */
export type PersonId = Brand<'PersonId'>;
/** Pseudonymous id of a patient. The name belongs to it in the record only. */
export type PatientId = Brand<'PatientId'>;
/** Code of a clinic or laboratory, for example `ist-clinic`. */
export type SiteId = Brand<'SiteId'>;

export const orderIdSchema = () =>
  z
    .string()
    .regex(/^DL-\d{4}-\d{6}$/)
    .brand<'OrderId'>();
export const commandIdSchema = () => z.uuid().brand<'CommandId'>();
export const personIdSchema = () => z.string().min(1).max(64).brand<'PersonId'>();
export const patientIdSchema = () => z.uuid().brand<'PatientId'>();
export const siteIdSchema = () =>
  z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/)
    .brand<'SiteId'>();
/** An instant: ISO 8601 in UTC, as every time in Dermaline. */
export const instantSchema = () => z.iso.datetime();
/** A calendar date `YYYY-MM-DD`, read in the zone of the site it belongs to. */
export const dateSchema = () => z.iso.date();
/** A wall-clock time `HH:MM`. */
export const timeSchema = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
