import * as z from 'zod';
import { dateSchema, instantSchema, siteIdSchema } from '../../domain/identifiers.js';
import { stages } from '../../domain/order/sections.js';

/** Bodies and queries of the API beside the commands: each schema is the only description of its shape. */

/** `POST /api/sign-in` → `Me`. */
export const signInBody = () =>
  z.strictObject({ login: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) });

/** `PUT /api/me/preferences` → `Me`. */
export const preferencesBody = () => z.strictObject({ language: z.enum(['en', 'tr']) });

export const boardExceptions = ['overdue', 'dueToday', 'awaitingDecision', 'onHold'] as const;
export type BoardException = (typeof boardExceptions)[number];

/** How many rows of a list at once. */
export const pageSize = () => z.coerce.number().int().min(1).max(200);
/** A parameter that may come once or several times. */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).optional(),
  );

/** Query of `GET /api/orders` and `GET /api/orders/counts` (which ignores `exception`, `after` and `limit`). */
export const listOrdersQuery = () =>
  z.strictObject({
    stage: many(z.enum(stages)),
    site: siteIdSchema().optional(),
    protocol: z.string().min(1).max(60).optional(),
    exception: z.enum(boardExceptions).optional(),
    /** Part of an order number or chain-of-identity id; the patient's name too for roles that read identity. */
    q: z.string().trim().min(1).max(80).optional(),
    after: z.string().max(400).optional(),
    limit: pageSize().default(50),
  });

/** Query of `GET /api/tasks` and other plain lists. */
export const pageQuery = () =>
  z.strictObject({ after: z.string().max(400).optional(), limit: pageSize().default(50) });
/** Query of `GET /api/orders/:orderId/history`; `after` is a revision. */
export const historyQuery = () =>
  z.strictObject({
    after: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional(),
    limit: pageSize().default(200),
  });
/** Query of `GET /api/patients`. `site` is taken from the person where they work at a clinic. */
export const patientsQuery = () => z.strictObject({ site: siteIdSchema().optional() });

/** `POST /api/tasks/claim` and `/api/tasks/release`: the task's key. */
export const taskBody = () => z.strictObject({ key: z.string().min(1).max(200) });

/** `POST /api/scans` → `ScanResult`; 404 when nothing has that code. */
export const scanBody = () => z.strictObject({ code: z.string().trim().min(1).max(120) });

/** `POST /api/divergences/:divergenceId/release`: what quality assurance found and did. */
export const releaseBody = () => z.strictObject({ reason: z.string().trim().min(10).max(2_000) });

/** `POST /api/patients` → `Patient`. */
export const addPatientBody = () =>
  z.strictObject({
    name: z.string().trim().min(2).max(120),
    bornOn: dateSchema(),
    fileNumber: z.string().trim().min(1).max(40),
    siteId: siteIdSchema(),
  });

/** `POST /api/training/clock` → `Clock`. An instant at or after the present ends stepping for good. */
export const stepClockBody = () =>
  z.strictObject({
    to: z.union([z.literal('nextDeadline'), z.literal('present'), instantSchema()]),
  });
