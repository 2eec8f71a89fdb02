import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import * as z from 'zod';
import type { UnrecordedEntry } from '../../record/divergences.js';

type Payloads = { readonly payloads?: readonly Payload[] | null } | null | undefined;
type Nullable<T> = T | null | undefined;
/** What is read of an event in the engine's history of a workflow. */
export type HistoryEvent = {
  readonly workflowExecutionStartedEventAttributes?: Nullable<{ readonly input?: Payloads }>;
  readonly activityTaskScheduledEventAttributes?: Nullable<{ readonly input?: Payloads }>;
  readonly activityTaskCompletedEventAttributes?: Nullable<{ readonly result?: Payloads }>;
  readonly workflowExecutionUpdateAcceptedEventAttributes?: Nullable<{
    readonly acceptedRequest?: Nullable<{
      readonly input?: Nullable<{ readonly args?: Payloads }>;
    }>;
  }>;
};

const started = z.object({
  epoch: z.number(),
  codeVersion: z.string(),
  snapshot: z
    .object({ revision: z.number(), handled: z.record(z.string(), z.number()) })
    .optional(),
});
const completed = z.object({ recorded: z.number() });
const batch = z.object({
  events: z.array(
    z.object({
      revision: z.number(),
      performedAt: z.string(),
      cause: z.object({
        kind: z.string(),
        commandId: z.string().optional(),
        commandType: z.string().optional(),
        personId: z.string().optional(),
        role: z.string().optional(),
      }),
      event: z.unknown(),
    }),
  ),
});
const message = z.object({
  sent: z.object({
    commandId: z.string(),
    type: z.string(),
    performedAt: z.string(),
    actor: z.object({ personId: z.string(), role: z.string() }),
  }),
});

/** The revision up to which a run knew itself recorded, if this event tells: a batch was recorded, or it began there. */
export function recordedBy(event: HistoryEvent): number | undefined {
  const done = completed.safeParse(
    decoded(event.activityTaskCompletedEventAttributes?.result),
  ).data;
  if (done) return done.recorded;
  const start = startOf(event);
  return start && (start.snapshot?.revision ?? 0);
}

/** What a run began with. */
export const startOf = (event: HistoryEvent): z.infer<typeof started> | undefined =>
  started.safeParse(decoded(event.workflowExecutionStartedEventAttributes?.input)).data;

/** Every command of a run's history that goes beyond a revision, in its order. */
export function entriesBeyond(
  history: readonly HistoryEvent[],
  revision: number,
): readonly UnrecordedEntry[] {
  const entries = new Map<string, UnrecordedEntry>();
  for (const event of history) {
    for (const [commandId, at] of Object.entries(startOf(event)?.snapshot?.handled ?? {}))
      if (at > revision) entries.set(commandId, { ...nothingKnown(commandId), revision: at });
    const { sent } = acceptedIn(event) ?? {};
    if (sent && !entries.has(sent.commandId)) {
      const { commandId, type: commandType, performedAt, actor } = sent;
      entries.set(commandId, { ...nothingKnown(commandId), commandType, performedAt, ...actor });
    }
    for (const happened of eventsIn(event)) {
      const { commandId } = happened.cause;
      if (commandId === undefined) continue;
      if (happened.revision <= revision) entries.delete(commandId);
      else entries.set(commandId, withEvent(entries.get(commandId), commandId, happened));
    }
  }
  return [...entries.values()];
}

type HappenedThen = z.infer<typeof batch>['events'][number];

const eventsIn = (event: HistoryEvent): readonly HappenedThen[] =>
  batch.safeParse(decoded(event.activityTaskScheduledEventAttributes?.input)).data?.events ?? [];

const acceptedIn = (event: HistoryEvent): z.infer<typeof message> | undefined =>
  message.safeParse(
    decoded(event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.args),
  ).data;

function withEvent(
  known: UnrecordedEntry | undefined,
  commandId: string,
  { revision, performedAt, cause, event }: HappenedThen,
): UnrecordedEntry {
  const before = known ?? nothingKnown(commandId);
  return {
    commandId,
    commandType: cause.commandType ?? before.commandType,
    personId: cause.personId ?? before.personId,
    role: cause.role ?? before.role,
    performedAt,
    revision,
    events: [...before.events, event],
  };
}

const nothingKnown = (commandId: string): UnrecordedEntry => ({
  commandId,
  commandType: null,
  personId: null,
  role: null,
  performedAt: null,
  revision: null,
  events: [],
});

function decoded(payloads: Payloads): unknown {
  const [payload] = payloads?.payloads ?? [];
  return payload ? defaultPayloadConverter.fromPayload(payload) : undefined;
}
