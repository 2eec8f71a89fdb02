import { Worker } from '@temporalio/worker';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { parseHistory } from '../../../worker/replay/history.js';
import { quietRuntime } from '../../workflows/support/serve.js';
import { scenarios } from '../../workflows/support/scenarios.js';
import { historyBytes } from '../../support/history-bytes.js';

export type Patient = {
  readonly history: History;
  readonly events: number;
  readonly bytes: number;
};

/**
 * A standard patient from the prescription to the end of the follow-up, at its own pace: months pass, with every timer, on
 * a server whose time skips.
 */
export async function liveStandardPatient(testServerPath: string): Promise<Patient> {
  process.env['TEMPORAL_TEST_SERVER_PATH'] = testServerPath;
  quietRuntime();
  const scenario = scenarios['standard-patient'];
  if (!scenario) throw new Error('there is no standard patient');
  const history = parseHistory(await scenario.live());
  return { history, events: history.events?.length ?? 0, bytes: historyBytes(history) };
}

/**
 * Milliseconds of replaying a history from its first event to its last, each time in a fresh sandbox of a worker that
 * runs; the first time, which also loads the bundle, does not count.
 */
export async function replayMs(
  history: History,
  code: string,
  times: number,
): Promise<readonly number[]> {
  const results = Worker.runReplayHistories(
    { workflowBundle: { code } },
    Array.from({ length: times + 1 }, (_, i) => ({ workflowId: `patient-${i}`, history })),
  );
  const milliseconds: number[] = [];
  let from = performance.now();
  for await (const { error } of results) {
    if (error) throw error;
    const now = performance.now();
    milliseconds.push(now - from);
    from = now;
  }
  return milliseconds.slice(1);
}
