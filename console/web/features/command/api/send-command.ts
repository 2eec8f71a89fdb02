import type { CommandBody } from '../../../../contract/command-body.js';
import type { CommandAnswer, CommandFate } from '../../../../contract/reads.js';
import { call, isFailure } from '../../../api/http.js';

/** Sends a command to its order; a prescription makes its own. Throws a `Failure`. */
export const sendCommand = (orderId: string | null, body: CommandBody): Promise<CommandAnswer> =>
  orderId === null
    ? call<CommandAnswer>('placeOrder', { body })
    : call<CommandAnswer>('submitCommand', { parameters: { orderId }, body });

/** What became of a command; nothing when the server never got it. Throws a `Failure` for anything else. */
export async function commandFate(commandId: string): Promise<CommandFate | undefined> {
  return call<CommandFate>('getCommand', { parameters: { commandId } }).catch((error: unknown) => {
    if (isFailure(error) && error.status === 404) return undefined;
    throw error;
  });
}
