import type { HistoryEntry } from '../../../contract/reads.js';
import { catalogue, type CommandType } from '../../../../domain/order/catalogue.js';
import type { Section } from '../../../../domain/order/sections.js';
import type { PlacedOrder, Session } from '../../../../domain/order/state.js';

/** What is decided on: the order as it is shown, its history, and of several sessions the one that is meant. */
export type DecisionSubject = {
  readonly type: CommandType;
  readonly state: PlacedOrder;
  readonly history: readonly HistoryEntry[];
  readonly sessionId: string | undefined;
  readonly now: string;
};

/** The sections of the order that the decision relies on. */
export const readsOf = ({ type }: Pick<DecisionSubject, 'type'>): readonly Section[] =>
  catalogue[type].reads;

/** The session that is decided on; nothing for decisions about the whole order. */
export const sessionOf = ({
  state,
  sessionId,
}: Pick<DecisionSubject, 'state' | 'sessionId'>): Session | undefined =>
  state.sessions.find((session) => session.sessionId === sessionId);
