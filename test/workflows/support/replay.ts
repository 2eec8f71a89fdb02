import { Worker, type InjectedSinks } from '@temporalio/worker';
import { digest } from '../../../domain/digest.js';
import { testBundle } from '../../support/workflow-bundle.js';
import type { GoldenSinks } from './golden-interceptors.js';

/** One command of a workflow to the engine: readable where people look, a checksum for the rest. */
export type GoldenLine =
  | { readonly timerMs: number }
  | { readonly activity: string; readonly events: readonly string[]; readonly input: string };

const golden = 'test/workflows/support/golden-interceptors.ts';

/**
 * Replays a history on the workflows of `entry` (the product's own by default) and answers what they asked the engine
 * for. Throws when they do not follow the history: other commands, another order, a decision refused.
 */
export async function replay(history: string, entry?: string): Promise<readonly GoldenLine[]> {
  const { code } = await testBundle({ ...(entry ? { entry } : {}), interceptors: [golden] });
  const lines: GoldenLine[] = [];
  const sinks: InjectedSinks<GoldenSinks> = {
    golden: {
      timer: {
        fn: (_, durationMs) => void lines.push({ timerMs: durationMs }),
        callDuringReplay: true,
      },
      activity: {
        fn: (_, type, args) =>
          void lines.push({ activity: type, events: eventTypes(args[0]), input: digest(args) }),
        callDuringReplay: true,
      },
    },
  };
  await Worker.runReplayHistory({ workflowBundle: { code }, sinks }, JSON.parse(history));
  return lines;
}

/** The types of the events in a batch. */
function eventTypes(batch: unknown): readonly string[] {
  const events = propertyOf(batch, 'events');
  if (!Array.isArray(events)) return [];
  return events.map((one) => String(propertyOf(propertyOf(one, 'event'), 'type')));
}

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
