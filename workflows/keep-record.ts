import { ActivityFailure, ApplicationFailure, condition, log, sleep } from '@temporalio/workflow';
import { record } from './activity-calls.js';
import { recordRefusedFailure, treatmentOrderType, type DeskInput } from './identifiers.js';
import type { Ledger } from './ledger.js';

type RecordLoop<State, Happened> = {
  readonly ledger: Ledger<State, Happened>;
  readonly input: Pick<DeskInput<State, string>, 'orderId' | 'epoch' | 'codeVersion'>;
  readonly finished: () => boolean;
  readonly digestOf: (state: State) => string;
};

/**
 * Hands each batch of new events to the recorder, one at a time, until everything is finished. What the record will
 * never take stops it for good: the desk then refuses everything and waits to be replaced by a restart from the record.
 */
export async function keepRecord<State, Happened>(
  loop: RecordLoop<State, Happened>,
): Promise<void> {
  const { ledger, finished } = loop;
  for (;;) {
    await condition(() => ledger.unrecorded().length > 0 || finished());
    if (ledger.unrecorded().length === 0) return;
    const outcome = await recordBatch(loop);
    if (outcome === 'refused') await untilTerminated(ledger);
  }
}

async function recordBatch<State, Happened>({
  ledger,
  input,
  digestOf,
}: RecordLoop<State, Happened>): Promise<'recorded' | 'refused' | 'failed'> {
  const events = ledger.unrecorded();
  const { orderId, epoch, codeVersion } = input;
  try {
    await record({
      process: treatmentOrderType,
      id: orderId,
      epoch,
      after: ledger.recorded(),
      events,
      digest: digestOf(ledger.state()),
      codeVersion,
    });
    ledger.hasRecorded(events.length);
    return 'recorded';
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    if (isRecordRefused(error)) return 'refused';
    // Retries are unlimited, so this is a failure somebody marked as final: for a record nothing is.
    await sleep('5s');
    return 'failed';
  }
}

async function untilTerminated<State, Happened>(ledger: Ledger<State, Happened>): Promise<void> {
  log.error('The record refuses this run for good; it must be restarted from the record', {
    recorded: ledger.recorded(),
  });
  ledger.refuseRecord();
  await condition(() => false);
}

const isRecordRefused = (error: ActivityFailure): boolean =>
  error.cause instanceof ApplicationFailure && error.cause.type === recordRefusedFailure;
