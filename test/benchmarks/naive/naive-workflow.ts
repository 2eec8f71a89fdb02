import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';

/** What a command says, and how the naive process hands it on. */
export type NaiveCommand = {
  readonly commandId: string;
  readonly type: string;
  readonly payload: unknown;
};
export type NaiveActivities = {
  readonly notify: (command: NaiveCommand) => Promise<void>;
  readonly record: (command: NaiveCommand & { readonly orderId: string }) => Promise<void>;
};

export const naiveCommand = defineSignal<[NaiveCommand]>('command');

const { notify, record } = proxyActivities<NaiveActivities>({ startToCloseTimeout: '3s' });

/**
 * How such a process is usually written: a signal for every command, one activity that notifies, one that records, and
 * a timer until the next one is late. It refuses nothing and answers nobody.
 */
export async function naiveOrder(orderId: string): Promise<void> {
  const waiting: NaiveCommand[] = [];
  let isClosed = false;
  setHandler(naiveCommand, (command) => void waiting.push(command));
  while (!isClosed) {
    await condition(() => waiting.length > 0, '4 days');
    const command = waiting.shift();
    if (!command) continue;
    await notify(command);
    await record({ ...command, orderId });
    isClosed = command.type === 'close';
  }
}
