import type { InjectedSinks } from '@temporalio/worker';
import type { ConcludeActivationInput, Sinks } from '@temporalio/workflow';
import { atSourceMap } from '../source-map.js';
import { fieldsOf, millisecondsOf, valueOf, valuesOf, type Asked } from './asked.js';

type EngineCommand = ConcludeActivationInput['commands'][number];
export interface WatchSinks extends Sinks {
  dermalineReplay: { asked(commands: readonly EngineCommand[]): void };
}

/**
 * Any workflow bundle, also one that was built long ago, made to tell what it asks the engine for. The SDK's own replay
 * compares the kind and the order of commands only: neither the length of a timer nor the input of an activity. The
 * lines go before the source map, so that positions in it stay true.
 */
export function watched(code: string): string {
  const [executed, sourceMap] = atSourceMap(code);
  return `${executed}\n${watcher}\n${sourceMap}`;
}

/** An interceptor more, in the form the bundle registers them; it runs inside the sandbox. */
const watcher = `;(() => {
  const { importInterceptors } = __TEMPORAL__;
  const concludeActivation = (input, next) => {
    const concluded = next(input);
    const { sinkCalls, info } = globalThis.__TEMPORAL_ACTIVATOR__;
    sinkCalls.push({
      ifaceName: 'dermalineReplay', fnName: 'asked', args: [concluded.commands], workflowInfo: info,
    });
    return concluded;
  };
  const watching = { interceptors: () => ({ internals: [{ concludeActivation }] }) };
  __TEMPORAL__.importInterceptors = () => [...importInterceptors(), watching];
})();`;

/** The sinks of a watched bundle: what it asks for comes one activation after the other. */
export const watchSinks = (hear: (asked: readonly Asked[]) => void): InjectedSinks<WatchSinks> => ({
  dermalineReplay: {
    asked: { fn: (_, commands) => hear(askedIn(commands)), callDuringReplay: true },
  },
});

/** A timer that is armed and cancelled in the same activation never comes into a history. */
function askedIn(commands: readonly EngineCommand[]): readonly Asked[] {
  const armed = commands.flatMap(({ startTimer }) => startTimer?.seq ?? []);
  const gone = new Set(
    commands.flatMap(({ cancelTimer }) => cancelTimer?.seq ?? []).filter((s) => armed.includes(s)),
  );
  return commands
    .filter(({ startTimer, cancelTimer }) => !gone.has((startTimer ?? cancelTimer)?.seq ?? -1))
    .flatMap(askedBy);
}

function askedBy(command: EngineCommand): Asked[] {
  const {
    startTimer: timer,
    cancelTimer: cancelled,
    scheduleActivity: activity,
    upsertWorkflowSearchAttributes: labels,
    updateResponse: update,
    completeWorkflowExecution: completed,
  } = command;
  if (timer) return [{ kind: 'timer', ms: millisecondsOf(timer.startToFireTimeout) }];
  if (cancelled) return [{ kind: 'timerCancelled' }];
  if (activity) {
    const type = activity.activityType ?? '';
    return [{ kind: 'activity', type, input: valuesOf(activity.arguments) }];
  }
  if (labels) return [{ kind: 'labels', values: fieldsOf(labels.searchAttributes?.indexedFields) }];
  if (update) return updateAsked(update);
  if (completed) return [{ kind: 'end', how: 'completed', result: valueOf(completed.result) }];
  return otherAsked(command);
}

/** What was refused leaves no trace in a history. */
function updateAsked(update: NonNullable<EngineCommand['updateResponse']>): Asked[] {
  const updateId = update.protocolInstanceId ?? '';
  if (update.accepted) return [{ kind: 'commandTaken', updateId }];
  if (update.completed)
    return [{ kind: 'commandAnswered', updateId, answer: valueOf(update.completed) }];
  return [];
}

function otherAsked(command: EngineCommand): Asked[] {
  if (command.respondToQuery) return [];
  if (command.failWorkflowExecution) return [{ kind: 'end', how: 'failed', result: undefined }];
  if (command.continueAsNewWorkflowExecution)
    return [{ kind: 'end', how: 'continuedAsNew', result: undefined }];
  if (command.cancelWorkflowExecution)
    return [{ kind: 'end', how: 'cancelled', result: undefined }];
  return [{ kind: 'other', name: Object.keys(command)[0] ?? 'nothing' }];
}
