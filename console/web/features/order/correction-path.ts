import type { HistoryEntry, Me, OrderView } from '../../../contract/reads.js';
import { catalogue, isCommandType } from '../../../../domain/order/catalogue.js';
import type { OrderEventType } from '../../../../domain/order/events.js';
import { paths } from '../../app/paths.js';

const correction = 'correctEntry';

/** What follows from an entry by itself and was entered by nobody. */
const consequences: readonly OrderEventType[] = [
  'secondPersonAwaited',
  'secondPersonConfirmed',
  'deviationOpened',
  'holdPlaced',
  'holdReleased',
  'sessionResultsComplete',
  'treatmentFinished',
];

/**
 * Where the entry of a history row is corrected: facts, by who entered them or by quality assurance, once there is a
 * command for it that this person may try. The rule itself is the command's.
 */
export function correctionPath(
  { state, allowedActions }: Pick<OrderView, 'state' | 'allowedActions'>,
  { happened: { revision, event, cause } }: Pick<HistoryEntry, 'happened'>,
  me: Pick<Me, 'personId' | 'roles'>,
): string | undefined {
  const type: string = correction;
  const mayTry = allowedActions.some((action) => action.type === type && action.refusal === null);
  if (!mayTry || !isCommandType(type) || cause.kind !== 'command') return undefined;
  if (!isCommandType(cause.commandType) || catalogue[cause.commandType].kind !== 'fact')
    return undefined;
  if (consequences.includes(event.type)) return undefined;
  const mine = cause.personId === me.personId || me.roles.includes('qualityAssurance');
  return mine ? paths.orderWith(state.orderId, type, { entry: String(revision) }) : undefined;
}
