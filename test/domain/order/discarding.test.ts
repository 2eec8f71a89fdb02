import { containerState, discardState, vesselState } from '../../../domain/order/discarding.js';
import { orderProcess } from '../../../domain/order/process.js';
import type { PlacedOrder } from '../../../domain/order/state.js';
import { discard } from '../../support/care.js';
import { culturingOrder, passage, vessel } from '../../support/material.js';
import { after, day, witnessed } from '../../support/orders.js';
import { actor } from '../../support/people.js';
import { sent } from '../../support/sent.js';
import { decideSession, orderBefore, sessionAt } from '../../support/treatment.js';

const technician = actor('labTechnician');
const four = after(culturingOrder(), passage());
const third = ({ culture }: PlacedOrder) =>
  culture?.vessels.find(({ code }) => code === vessel(3)[0]);
const stateOfThird = (order: PlacedOrder) => {
  const found = third(order);
  return found && vesselState(order, found);
};

describe('a session product that may not be given any more', () => {
  const rejected = after(orderBefore('decideSessionQc'), decideSession('reject'));
  const entered = after(rejected, discard({ discardReason: 'rejected' }, sessionAt(1), technician));
  const stateOf = ({ sessions }: PlacedOrder) => {
    const product = sessions[0]?.discarded[0]?.product;
    return product && [discardState(product), ...product.containers.map(containerState)];
  };
  it('has to be discarded, then waits for its witness, then is discarded', () => {
    expect(stateOf(rejected)).toEqual(['unusable', 'unusable']);
    expect(stateOf(entered)).toEqual(['unwitnessed', 'unwitnessed']);
    expect(stateOf(witnessed(entered))).toEqual(['discarded', 'discarded']);
  });
  it('is asked for once: what waits for its witness is no second task', () => {
    const kinds = (order: PlacedOrder) => orderProcess.tasks(order).map(({ kind }) => kind);
    expect(kinds(rejected)).toContain('discardProduct');
    expect(kinds(entered)).not.toContain('discardProduct');
    expect(kinds(entered)).toContain('confirmSecondPerson');
  });
});

describe('a vessel', () => {
  const discardThird = sent(
    'discardVessel',
    { vessels: vessel(3), discardReason: 'broken' },
    { by: technician, at: day(10) },
  );
  it('waits for its witness before it is discarded', () => {
    const entered = after(four, discardThird);
    expect([four, entered, witnessed(entered)].map(stateOfThird)).toEqual([
      'inUse',
      'unwitnessed',
      'discarded',
    ]);
  });

  it('of an order that was stopped is to be discarded, until somebody has, before a witness', () => {
    const reported = after(
      four,
      sent(
        'reportContamination',
        { vessels: vessel(3), contaminant: 'bacterial' },
        { by: technician, at: day(10) },
      ),
    );
    const stopped = after(
      reported,
      sent(
        'decideAfterContamination',
        { nextStep: 'stop' },
        { by: actor('qualityAssurance'), at: day(10, 4) },
      ),
    );
    expect(stopped.stage).toBe('awaitingDisposition');
    expect(stateOfThird(stopped)).toBe('toDiscard');
    expect(orderProcess.tasks(stopped).map(({ kind }) => kind)).toContain('decideDisposition');
    expect(stateOfThird({ ...stopped, tissueDisposedAt: day(15) })).toBe('discarded');
  });
});
