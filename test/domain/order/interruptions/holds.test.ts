import { catalogue, commandTypes, type CommandType } from '../../../../domain/order/catalogue.js';
import { orderProcess } from '../../../../domain/order/process.js';
import { holdScopes, type HoldScope } from '../../../../domain/order/sections.js';
import type { OrderState, PlacedOrder } from '../../../../domain/order/state.js';
import { roles } from '../../../../domain/roles.js';
import { step } from '../../../../domain/process.js';
import { happyPath } from '../../../support/happy-path.js';
import { afterEvent, day, orderId } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';

/** What each hold forbids. Everything else goes on: cells are fed, vials banked, results entered, patients followed up. */
const all = holdScopes;
const forbidden: Partial<Record<CommandType, readonly HoldScope[]>> = {
  dispatchBiopsy: ['material'],
  decideIntake: ['material'],
  decideQc: ['material', 'release'],
  certifyRelease: ['material', 'release'],
  unblockVials: ['material', 'release'],
  confirmSession: all,
  decideSessionQc: all,
  certifySessionProduct: all,
  dispatchSessionProduct: all,
  confirmIdentity: all,
  authoriseAdministration: all,
  decideDisposition: ['material'],
};

/** Every step of the happy path with the order before it. */
function story() {
  let state: OrderState = orderProcess.start(orderId);
  return happyPath({ orderId, start: day(0) }).map((each) => {
    const before = state;
    const taken = step(orderProcess, before, each.sent(before), each.at);
    if (!taken.ok) throw new Error(`${each.type}: ${JSON.stringify(taken.refusal)}`);
    state = taken.state;
    return { ...each, before };
  });
}
const steps = story();
const held = (order: PlacedOrder, scope: HoldScope, at: string) =>
  afterEvent(order, { type: 'holdPlaced', holdId: 'HOLD-1', scope, reason: 'person' }, at);
const placedSteps = steps.flatMap((each) =>
  each.before.stage === 'new' ? [] : [{ ...each, before: each.before }],
);
const firsts = placedSteps.filter(
  (each, i) => placedSteps.findIndex((other) => other.type === each.type) === i,
);

describe.each(holdScopes)('a hold on the %s', (scope) => {
  it.each(firsts.map((each) => [each.type, each] as const))('and %s', (type, each) => {
    const before = held(each.before, scope, each.at);
    const tried = step(orderProcess, before, each.sent(before), each.at);
    const refusal = tried.ok ? undefined : tried.refusal;
    const isForbidden = forbidden[type]?.includes(scope) ?? false;
    expect(refusal).toEqual(
      isForbidden ? { code: 'onHold', facts: { scope, holdId: 'HOLD-1' } } : undefined,
    );
  });

  it('is no reason to refuse anything else, at any time', () => {
    const onHold = new Set<string>();
    for (const { before, at } of placedSteps)
      for (const role of roles) {
        const offers = orderProcess.offers(held(before, scope, at), actor(role));
        for (const type of commandTypes) if (offers[type]?.code === 'onHold') onHold.add(type);
      }
    const allowed = commandTypes.filter((type) => forbidden[type]?.includes(scope));
    expect([...onHold].filter((type) => !allowed.some((each) => each === type))).toEqual([]);
  });
});

describe('what a hold forbids', () => {
  it('are decisions; what happened is recorded', () => {
    const kinds = Object.keys(forbidden).map((type) =>
      commandTypes.filter((each) => each === type).map((each) => catalogue[each].kind),
    );
    expect(kinds.flat()).toEqual(Object.keys(forbidden).map(() => 'decision'));
  });
});
