import type { HistoryEntry, Me, OrderView } from '../../../contract/reads.js';
import { personIdSchema } from '../../../../domain/identifiers.js';
import { correctionRefusal } from '../../../../domain/order/correctable.js';
import { catalogue, isCommandType } from '../../../../domain/order/catalogue.js';
import { paths } from '../../app/paths.js';

const correction = 'correctEntry';

/** Where an entry is corrected, or why it is not: it is somebody else's, or it is a signed decision. */
export type Correction = { readonly at: string } | { readonly why: 'notYours' | 'decision' };

/**
 * What a row of the history says about its correction; nothing on rows that hold no value anybody could correct, and
 * for people who may correct nothing. The rule is the domain's.
 */
export function correctionOf(
  { state, allowedActions }: Pick<OrderView, 'state' | 'allowedActions'>,
  { happened: { revision, cause }, signature }: Pick<HistoryEntry, 'happened' | 'signature'>,
  { personId, roles }: Pick<Me, 'personId' | 'roles'>,
): Correction | undefined {
  const type: string = correction;
  const mayTry = allowedActions.some((action) => action.type === type && action.refusal === null);
  if (!mayTry || state.stage === 'new' || cause.kind !== 'command') return undefined;
  if (signature && isCommandType(cause.commandType) && isDecision(cause.commandType))
    return { why: 'decision' };
  const actor = { personId: personIdSchema().parse(personId), roles };
  const refused = correctionRefusal(state, actor, revision);
  if (!refused) return { at: paths.orderWith(state.orderId, type, { entry: String(revision) }) };
  return refused.code === 'notYourEntry' ? { why: 'notYours' } : undefined;
}

const isDecision = (type: keyof typeof catalogue): boolean => catalogue[type].kind === 'decision';
