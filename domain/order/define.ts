import { commandsOf } from '../command.js';
import { addMinutes } from '../schedule/instants.js';
import { refusal } from '../refusal.js';
import { conflictingParts, workplace } from '../roles.js';
import { deviationWithHold } from './deviations.js';
import type { OrderEvent } from './events.js';
import type { OrderState } from './state.js';

/** `defineCommand` for treatment orders: the general rules, told in the order's own terms. */
export const defineCommand = commandsOf<OrderState, OrderEvent>({
  sectionRevision: (state, section) => (state.stage === 'new' ? 0 : (state.touched[section] ?? 0)),
  stageRefusal: (state) => refusal('notAtThisStage', { stage: state.stage }),
  site(state, actor) {
    if (state.stage === 'new') return undefined;
    const place = workplace[actor.role];
    if (place === 'anywhere') return undefined;
    return actor.siteId === state[place].siteId
      ? undefined
      : refusal('notYourSite', { siteId: actor.siteId });
  },
  segregation(state, personId, part) {
    if (state.stage === 'new') return undefined;
    const earlier = state.participants.find(
      (p) =>
        p.personId === personId &&
        p.attempt === state.attempt &&
        conflictingParts[part].includes(p.part),
    );
    return earlier && refusal('segregation', { part, earlier: earlier.part });
  },
  breached: (_state, sent) => deviationWithHold(sent, 0, 'segregationBreached', 'release'),
  awaitSecondPerson: (state, sent, roles) => ({
    type: 'secondPersonAwaited',
    awaited: sent.commandId,
    commandType: sent.type,
    by: sent.actor.personId,
    roles,
    siteId: sent.actor.siteId,
    dueAt: addMinutes(
      sent.recordedAt,
      state.stage === 'new' ? 60 : state.protocol.secondPersonWithinMinutes,
    ),
  }),
});
