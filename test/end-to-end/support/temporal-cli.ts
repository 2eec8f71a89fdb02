import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findTemporal } from '../../../embedded/find-temporal.js';
import type { Installation } from './installation.js';

const run = promisify(execFile);

/** What an operator (or an intruder) with the Temporal command line tool can do past our API. */
export type TemporalCli = {
  readonly terminateAll: () => Promise<void>;
  readonly terminate: (workflowId: string) => Promise<void>;
  readonly cancel: (workflowId: string) => Promise<void>;
  /** Lets the workflow begin again at its first task, with all its messages or with none. */
  readonly reset: (workflowId: string, messages?: 'all' | 'none') => Promise<void>;
  /** Sends an Update; answers the exit code and everything it said. */
  readonly update: (
    workflowId: string,
    name: string,
    input: unknown,
  ) => Promise<{ readonly ok: boolean; readonly said: string }>;
};

/** The command line tool, directed at an installation's Temporal. */
export async function temporalCli(
  installation: Pick<Installation, 'addresses' | 'dataFolder'>,
): Promise<TemporalCli> {
  const cli = await findTemporal({ dataFolder: installation.dataFolder });
  const call = (...words: readonly string[]) =>
    run(cli, [
      ...words,
      '--address',
      installation.addresses().temporal,
      '--namespace',
      'dermaline',
    ]);
  return {
    async terminateAll() {
      const query = "WorkflowType = 'treatmentOrder' AND ExecutionStatus = 'Running'";
      await call('workflow', 'terminate', '--query', query, '--reason', 'test', '--yes');
    },
    async terminate(workflowId) {
      await call('workflow', 'terminate', '--workflow-id', workflowId, '--reason', 'test');
    },
    async cancel(workflowId) {
      await call('workflow', 'cancel', '--workflow-id', workflowId);
    },
    async reset(workflowId, messages = 'all') {
      const words = [
        '--workflow-id',
        workflowId,
        '--type',
        'FirstWorkflowTask',
        '--reason',
        'test',
      ];
      const without = messages === 'none' ? ['--reapply-exclude', 'All'] : [];
      await call('workflow', 'reset', ...words, ...without);
    },
    async update(workflowId, name, input) {
      const words = ['--workflow-id', workflowId, '--name', name, '--input', JSON.stringify(input)];
      try {
        const { stdout, stderr } = await call('workflow', 'update', 'execute', ...words);
        return { ok: true, said: stdout + stderr };
      } catch (error) {
        return { ok: false, said: String(error) };
      }
    },
  };
}
