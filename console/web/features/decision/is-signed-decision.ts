import { catalogue, isCommandType, type CommandType } from '../../../../domain/order/catalogue.js';

/** True for decisions that are signed on evidence: they are taken on the page that shows it. */
export function isSignedDecision(type: string): type is CommandType {
  if (!isCommandType(type)) return false;
  const { kind, signature, reads } = catalogue[type];
  return kind === 'decision' && signature !== undefined && reads.length > 0;
}
