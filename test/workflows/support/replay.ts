import type { History } from '@temporalio/common/lib/proto-utils.js';
import { digest } from '../../../domain/digest.js';
import { replayHistory, type ReplayResult } from '../../../worker/replay/replay-history.js';
import type { Asked } from '../../../worker/replay/asked.js';
import { eventTypesOf } from '../../../worker/replay/say.js';
import { testBundle } from '../../support/workflow-bundle.js';

/** One command of a workflow to the engine: readable where people look, a checksum for the rest. */
export type GoldenLine =
  | { readonly timerMs: number }
  | { readonly activity: string; readonly events: readonly string[]; readonly input: string };

type Replayed = Pick<ReplayResult, 'difference'> & { readonly lines: readonly GoldenLine[] };

/**
 * Replays a history on the workflows of `entry` (the product's own by default): where they leave it, and the timers and
 * records they asked for.
 */
export async function replay(history: History, entry?: string): Promise<Replayed> {
  const { code } = await testBundle(entry ? { entry } : {});
  const { asked, ...result } = await replayHistory(history, code);
  return { ...result, lines: asked.flatMap(goldenLine) };
}

function goldenLine(asked: Asked): GoldenLine[] {
  if (asked.kind === 'timer') return [{ timerMs: asked.ms }];
  if (asked.kind !== 'activity') return [];
  const { type, input } = asked;
  return [{ activity: type, events: eventTypesOf(input[0]), input: digest(input) }];
}
