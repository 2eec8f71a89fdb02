import { randomUUID } from 'node:crypto';
import type { Sent } from '../../../domain/command.js';
import { commandIdSchema } from '../../../domain/identifiers.js';
import type { DeskMessage } from '../../../workflows/identifiers.js';
import { actor } from '../../support/people.js';

type Options = {
  readonly commandId?: string;
  readonly at?: string;
  readonly validUntil?: string;
  readonly clinicTime?: string;
  readonly dueAts?: readonly string[];
};

/** A command for a tiny process as the server would send it: valid for 15 minutes from `at` (now). */
export function sentTo(type: string, options: Options = {}): Sent {
  const at = options.at ?? options.clinicTime ?? new Date().toISOString();
  const {
    commandId = randomUUID(),
    validUntil = after(at, 15 * minute),
    clinicTime,
    dueAts,
  } = options;
  return {
    commandId: commandIdSchema().parse(commandId),
    type,
    basedOnRevision: 999,
    performedAt: at,
    recordedAt: at,
    validUntil,
    actor: actor('qcApprover'),
    hash: 'hash',
    payload: dueAts ? { dueAts } : {},
    facts: null,
    ...(clinicTime ? { clinicTime } : {}),
  };
}

/** The message of such a command. */
export const command = (type: string, options?: Options): DeskMessage & { kind: 'command' } => ({
  kind: 'command',
  sent: sentTo(type, options),
});

export const tick = (clinicTime: string): DeskMessage => ({ kind: 'tick', clinicTime });

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An instant so many milliseconds after another. */
export const after = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();
