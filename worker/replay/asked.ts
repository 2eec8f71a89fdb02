import { defaultPayloadConverter, type Payload } from '@temporalio/common';

/** Something a workflow asked the engine for: all by which one course of things can be told from another. */
export type Asked =
  | { readonly kind: 'timer'; readonly ms: number }
  | { readonly kind: 'timerCancelled' }
  | { readonly kind: 'activity'; readonly type: string; readonly input: readonly unknown[] }
  /** Search attributes. */
  | { readonly kind: 'labels'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'commandTaken'; readonly updateId: string }
  | { readonly kind: 'commandAnswered'; readonly updateId: string; readonly answer: unknown }
  | { readonly kind: 'end'; readonly how: string; readonly result: unknown }
  /** Anything our workflows do not do today, by the name the engine gives it. */
  | { readonly kind: 'other'; readonly name: string };

/** The plain values of payloads; none when there are none. */
export const valuesOf = (payloads: readonly Payload[] | null | undefined): readonly unknown[] =>
  (payloads ?? []).map(valueOf);

export const valueOf = (payload: Payload | null | undefined): unknown =>
  payload ? defaultPayloadConverter.fromPayload(payload) : undefined;

/** The values of search attributes; what only the server writes beside them is left out. */
export const fieldsOf = (
  fields: { readonly [name: string]: Payload } | null | undefined,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, payload]) => [name, valueOf(payload)]),
  );

/** Milliseconds of a duration or an instant. Its seconds may be a number or an object for large ones. */
export const millisecondsOf = (
  time: { readonly seconds?: unknown; readonly nanos?: number | null } | null | undefined,
): number => Number(time?.seconds ?? 0) * 1_000 + Math.round((time?.nanos ?? 0) / 1e6);
