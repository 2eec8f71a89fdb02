import type { Difference } from './difference.js';
import type { ReplayResult } from './replay-history.js';
import type { WorkflowBundle } from '../bundle.js';

type About = {
  readonly name: string;
  readonly bundle: Pick<WorkflowBundle, 'codeVersion'>;
  /** Where the replayed rules came from: "the kept bundle", "the working tree". */
  readonly from: string;
};

/** What a replay found, as lines for a person. */
export function reportOf(result: ReplayResult, { name, bundle, from }: About): readonly string[] {
  const { madeBy, events, commands, timers, records, difference } = result;
  return [
    name,
    `  made by code version ${madeBy ?? 'unknown'}, replayed on ${bundle.codeVersion} (${from})`,
    `  ${events} events: ${commands} commands, ${timers} timers, ${records} batches recorded`,
    ...(difference
      ? sayDifference(difference)
      : ['  The code follows the history in every command, timer and value.']),
  ];
}

function sayDifference({ eventId, at, history, code, values }: Difference): readonly string[] {
  const place = eventId === undefined ? 'after its last event' : `at event ${eventId}, ${at}`;
  return [
    `  DIFFERENCE ${place}`,
    `    the history  ${history}`,
    `    the code     ${code}`,
    ...values.map((value) => `      ${value}${explained(value)}`),
  ];
}

/** A digest says nothing to a person. */
const explained = (value: string): string =>
  value.startsWith('input[0].digest:') ? ' (the order is in another state after these events)' : '';
