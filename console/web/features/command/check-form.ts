import * as z from 'zod';
import { isLateEntry } from '../../../../domain/command.js';
import { catalogue, type CommandType } from '../../../../domain/order/catalogue.js';
import type { RawGroup } from './field.js';
import { formToPayload, wallToInstant } from './form-values.js';
import { readForm } from './read-form.js';

z.config({ jitless: true });

/** Something in a form that cannot be sent yet. */
export type FormIssue = {
  /** Path from the form's root: `doses.0.ml`. */
  readonly path: string;
  readonly problem: 'missing' | 'tooSmall' | 'tooLarge' | 'wrong';
  readonly limit?: number;
};
export type Checked = {
  readonly payload: Record<string, unknown>;
  readonly notes: Record<string, unknown>;
  readonly performedAt: string;
  readonly isLate: boolean;
  readonly issues: readonly FormIssue[];
};
type Typed = {
  readonly payload: RawGroup;
  readonly notes: RawGroup;
  readonly performedAt: string | null;
  readonly lateEntryReason: string;
};

/** The fields of a command: its payload's and its notes'. */
export function formOf(type: CommandType) {
  const { payload, notes } = catalogue[type];
  return { payload: readForm(payload()), notes: notes ? readForm(notes()) : [] };
}

/** Reads what was typed by the command's own schemas. `now` is the clinic's present, `zone` the site's. */
export function checkForm(
  type: CommandType,
  typed: Typed,
  at: { now: string; zone: string },
): Checked {
  const fields = formOf(type);
  const { payload: payloadSchema, notes: notesSchema } = catalogue[type];
  const payload = formToPayload(fields.payload, typed.payload, at.zone);
  const notes = formToPayload(fields.notes, typed.notes, at.zone);
  const performedAt = typed.performedAt ? wallToInstant(typed.performedAt, at.zone) : at.now;
  const isLate = isLateEntry(performedAt, at.now);
  return {
    payload,
    notes,
    performedAt,
    isLate,
    issues: [
      ...issuesOf(payloadSchema(), payload),
      ...(notesSchema ? issuesOf(notesSchema(), notes) : []),
      ...(isLate && typed.lateEntryReason.trim().length < 3 ? [missingReason] : []),
      ...(Number.isNaN(Date.parse(performedAt)) ? [wrongTime] : []),
    ],
  };
}

const missingReason: FormIssue = { path: 'lateEntryReason', problem: 'missing' };
const wrongTime: FormIssue = { path: 'performedAt', problem: 'wrong' };

function issuesOf(schema: z.core.$ZodType, value: unknown): readonly FormIssue[] {
  const parsed = z.safeParse(schema, value, { reportInput: true });
  return parsed.success ? [] : parsed.error.issues.map(formIssue);
}

function formIssue(issue: z.core.$ZodIssue): FormIssue {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'too_small')
    return Number(issue.minimum) <= 1 && issue.origin !== 'number' && issue.origin !== 'int'
      ? { path, problem: 'missing' }
      : { path, problem: 'tooSmall', limit: Number(issue.minimum) };
  if (issue.code === 'too_big') return { path, problem: 'tooLarge', limit: Number(issue.maximum) };
  return { path, problem: issue.input === undefined ? 'missing' : 'wrong' };
}
