import { addCalendarDays, localDate } from '../../../../domain/schedule/calendar.js';
import { judgeInterval } from '../../../../domain/schedule/session-interval.js';
import { lastGivenAt } from '../../../../domain/order/sessions.js';
import type { PlacedOrder, Session } from '../../../../domain/order/state.js';

/** Calendar dates at the clinic. The first session has no earliest date: it is given as soon as its product is. */
export type SessionWindow = {
  readonly earliest?: string;
  readonly from?: string;
  readonly to: string;
};
export type SessionRow = {
  readonly session: Session;
  /** In which dates it should be given; nothing while that cannot be known, or when it was given. */
  readonly window: SessionWindow | null;
  /** Where the planned date lies in the window. */
  readonly planned?: 'tooEarly' | 'needsReason' | 'inWindow' | 'late' | 'needsRescreen';
};

/** Every session with its window: the first counts from the certification, the others from the last dose given. */
export function sessionRows(state: PlacedOrder): readonly SessionRow[] {
  const next = state.sessions.find((session) => isAhead(session));
  return state.sessions.map((session) =>
    session === next ? { session, ...windowOf(state, session) } : { session, window: null },
  );
}

const isAhead = ({ administration, status }: Session): boolean =>
  administration === undefined && !over.includes(status);
/** States in which a session is over without a dose. */
const over: readonly string[] = ['cancelled', 'omitted'];

function windowOf(
  state: PlacedOrder,
  { plannedOn }: Session,
): Pick<SessionRow, 'window' | 'planned'> {
  const { clinic, certifiedAt, protocol } = state;
  const last = lastGivenAt(state.sessions);
  if (last === undefined) {
    if (certifiedAt === undefined) return { window: null };
    const to = addCalendarDays(
      localDate(certifiedAt, clinic.zone),
      protocol.session.firstWithinDays,
    );
    return {
      window: { to },
      ...(plannedOn ? { planned: plannedOn > to ? 'late' : 'inWindow' } : {}),
    };
  }
  const lastGivenOn = localDate(last, clinic.zone);
  const judged = judgeInterval({
    lastGivenOn,
    plannedOn: plannedOn ?? lastGivenOn,
    interval: protocol.session,
  });
  const { earliestOn: earliest, windowFromOn: from, windowToOn: to } = judged;
  return { window: { earliest, from, to }, ...(plannedOn ? { planned: judged.verdict } : {}) };
}
