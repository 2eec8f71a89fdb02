import { orderProcess } from '../domain/order/process.js';
import { openDesk } from './command-desk.js';
import type { DeskInput, DeskOutcome } from './identifiers.js';

/**
 * One patient's treatment order, from prescription to the last injection and its follow-up. The process itself is data
 * (`domain/order/stages.ts`) and the machinery is shared; this is all there is to it.
 */
export async function treatmentOrder(input: DeskInput): Promise<DeskOutcome> {
  const desk = openDesk(orderProcess, input);
  await desk.runUntilClosed();
  return desk.outcome();
}
