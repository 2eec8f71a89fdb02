import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { historyFromJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import { fieldsOf, millisecondsOf, valueOf, valuesOf, type Asked } from './asked.js';

type HistoryEvent = NonNullable<History['events']>[number];

/** Something the workflow asked for when the history was made, and where that stands in it. */
export type Told = {
  readonly asked: Asked;
  readonly eventId: number;
  /** ISO instant of the event. */
  readonly at: string;
};

/**
 * Reads a history as `temporal workflow show --output json` or the SDK writes it, also gzipped. Throws what is wrong
 * with the file.
 */
export function readHistoryFile(file: string): History {
  const bytes = readFileSync(file);
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return parseHistory((isZipped ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** A history from its JSON text. Throws when it is none. */
export function parseHistory(text: string): History {
  const history = historyFromJSON(JSON.parse(text));
  if (!history.events?.[0]?.workflowExecutionStartedEventAttributes)
    throw new Error('this is not a history of a workflow: it does not begin with its start');
  return history;
}

/** The code version a run was started for; nothing when it is not one of our desks. */
export function codeVersionOfRun({ events }: History): string | undefined {
  const started = events?.[0]?.workflowExecutionStartedEventAttributes;
  const input = valuesOf(started?.input?.payloads)[0];
  if (typeof input !== 'object' || input === null) return undefined;
  const version: unknown = Reflect.get(input, 'codeVersion');
  return typeof version === 'string' ? version : undefined;
}

/** Everything the workflow asked for, in the order of the history. */
export function toldBy({ events }: History): readonly Told[] {
  return (events ?? []).flatMap((event) => {
    const asked = askedBy(event);
    return asked ? [{ asked, eventId: Number(event.eventId ?? 0), at: instantOf(event) }] : [];
  });
}

const instantOf = ({ eventTime }: HistoryEvent): string =>
  new Date(millisecondsOf(eventTime)).toISOString();

function askedBy(event: HistoryEvent): Asked | undefined {
  const {
    timerStartedEventAttributes: timer,
    timerCanceledEventAttributes: cancelled,
    activityTaskScheduledEventAttributes: activity,
    upsertWorkflowSearchAttributesEventAttributes: labels,
    workflowExecutionUpdateAcceptedEventAttributes: taken,
    workflowExecutionUpdateCompletedEventAttributes: answered,
    markerRecordedEventAttributes: marker,
  } = event;
  if (timer) return { kind: 'timer', ms: millisecondsOf(timer.startToFireTimeout) };
  if (cancelled) return { kind: 'timerCancelled' };
  if (activity) {
    const input = valuesOf(activity.input?.payloads);
    return { kind: 'activity', type: activity.activityType?.name ?? '', input };
  }
  if (labels) return { kind: 'labels', values: fieldsOf(labels.searchAttributes?.indexedFields) };
  if (taken) return { kind: 'commandTaken', updateId: taken.acceptedRequest?.meta?.updateId ?? '' };
  if (answered) {
    const updateId = answered.meta?.updateId ?? '';
    const answer = valueOf(answered.outcome?.success?.payloads?.[0]);
    return { kind: 'commandAnswered', updateId, answer };
  }
  if (marker) return { kind: 'other', name: `marker ${marker.markerName}` };
  return endedBy(event);
}

function endedBy(event: HistoryEvent): Asked | undefined {
  const completed = event.workflowExecutionCompletedEventAttributes;
  if (completed)
    return { kind: 'end', how: 'completed', result: valueOf(completed.result?.payloads?.[0]) };
  if (event.workflowExecutionFailedEventAttributes)
    return { kind: 'end', how: 'failed', result: undefined };
  if (event.workflowExecutionContinuedAsNewEventAttributes)
    return { kind: 'end', how: 'continuedAsNew', result: undefined };
  if (event.workflowExecutionCanceledEventAttributes)
    return { kind: 'end', how: 'cancelled', result: undefined };
  return undefined;
}
