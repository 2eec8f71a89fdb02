import type { Visit } from '../../../../domain/order/care.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';

export type FollowUpRow =
  | {
      readonly kind: 'call';
      readonly at: string;
      readonly session: number;
      readonly reached: boolean;
    }
  | { readonly kind: 'visit'; readonly at: string; readonly visit: Visit };

/** What was asked and seen after the doses: safety calls of every session and the visits, oldest first. */
export const followUpRows = ({
  sessions,
  visits = [],
}: Pick<PlacedOrder, 'sessions' | 'visits'>): readonly FollowUpRow[] =>
  [
    ...sessions.flatMap(({ number, safetyCalls = [] }) =>
      safetyCalls.map(({ calledAt, reached }): FollowUpRow => ({
        kind: 'call',
        at: calledAt,
        session: number,
        reached,
      })),
    ),
    ...visits.map((visit): FollowUpRow => ({ kind: 'visit', at: visit.visitedAt, visit })),
  ].sort((a, b) => a.at.localeCompare(b.at));
