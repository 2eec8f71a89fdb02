import type { Happened, OrderEvent, OrderEventOf, OrderEventType } from '../events.js';
import type { Section } from '../sections.js';
import type { OrderState, PlacedOrder } from '../state.js';
import { bankReducers } from './bank.js';
import { collectionReducers } from './collection.js';
import { correctionReducers } from './correction.js';
import { cultureCareReducers } from './culture-care.js';
import { cultureReducers } from './culture.js';
import { excursionReducers } from './excursions.js';
import { followUpReducers } from './follow-up.js';
import { interruptionReducers } from './interruptions.js';
import { oversightReducers } from './oversight.js';
import { pauseReducers } from './pauses.js';
import { prescriptionReducers } from './prescription.js';
import { qualityReducers } from './quality.js';
import type { Reducer, Reducers } from './reducer.js';
import { recollectionReducers } from './recollection.js';
import { serologyReducers } from './serology.js';
import { sessionReducers } from './session.js';
import { transportReducers } from './transport.js';

const reducers: Reducers<OrderEventType> = {
  ...prescriptionReducers,
  ...pauseReducers,
  ...collectionReducers,
  ...recollectionReducers,
  ...serologyReducers,
  ...cultureReducers,
  ...cultureCareReducers,
  ...bankReducers,
  ...qualityReducers,
  ...oversightReducers,
  ...correctionReducers,
  ...sessionReducers,
  ...transportReducers,
  ...excursionReducers,
  ...followUpReducers,
  ...interruptionReducers,
};

/**
 * The next state: what the event does, plus the bookkeeping every event needs (revision, touched sections, who took
 * part, which command was handled). Throws when the event is not the next one or cannot follow: that is a bug.
 */
export function evolve(state: OrderState, happened: Happened): PlacedOrder {
  if (happened.revision !== state.revision + 1)
    throw new Error(`event ${happened.revision} cannot follow revision ${state.revision}`);
  const { next, touches } = reduce(state, happened.event, happened);
  const { cause, revision } = happened;
  const stageSince = state.stage === next.stage ? next.stageSince : happened.at;
  return {
    ...next,
    revision,
    stageSince,
    touched: { ...next.touched, ...Object.fromEntries(touches.map((s) => [s, revision])) },
    participants: withParticipant(next, cause),
    ...authorOf(next, happened),
    handled:
      cause.kind === 'command' ? { ...next.handled, [cause.commandId]: revision } : next.handled,
  };
}

function reduce<T extends OrderEventType>(
  state: OrderState,
  event: OrderEventOf<T>,
  happened: Happened,
) {
  const reducer: Reducer<T> = reducers[event.type];
  const { touches } = reducer;
  return {
    next: reducer.apply(state, event, happened),
    touches: typeof touches === 'function' ? touches(event) : touches,
  };
}

/** Events whose numbers and times can be corrected by whoever entered them. */
const correctable: readonly OrderEventType[] = [
  'biopsyCollected',
  'biopsyReceived',
  'cultureObserved',
  'culturePassaged',
  'cultureHarvested',
  'vialsBanked',
  'qcResultRecorded',
  'sessionResultRecorded',
];

const authorOf = (
  { authors }: PlacedOrder,
  { event, cause, revision }: Happened,
): Pick<PlacedOrder, 'authors'> =>
  cause.kind === 'command' && correctable.includes(event.type)
    ? { authors: { ...authors, [revision]: cause.personId } }
    : {};

function withParticipant(next: PlacedOrder, cause: Happened['cause']) {
  if (cause.kind !== 'command' || !cause.part) return next.participants;
  const { personId, part } = cause;
  const known = next.participants.some(
    (p) => p.personId === personId && p.part === part && p.attempt === next.attempt,
  );
  return known
    ? next.participants
    : [...next.participants, { personId, part, attempt: next.attempt }];
}

/** The sections an event changes: a decision that was read from one of them must be looked at again. */
export const sectionsOf = (event: OrderEvent): readonly Section[] => touchedBy(event.type, event);

function touchedBy<T extends OrderEventType>(type: T, event: OrderEventOf<T>): readonly Section[] {
  const { touches }: Reducer<T> = reducers[type];
  return typeof touches === 'function' ? touches(event) : touches;
}
