import { containersLeft } from '../../../../domain/order/containers-left.js';
import { orderProcess } from '../../../../domain/order/process.js';
import type { Container, PlacedOrder } from '../../../../domain/order/state.js';
import { addHours } from '../../../../domain/schedule/instants.js';
import { discard, disposition, second } from '../../../support/care.js';
import { after, asOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { administer, container, orderBefore, sessionAt } from '../../../support/treatment.js';

const given = sessionAt(1, 10);
const dose = { area: 'cheekLeft', technique: 'papule', depthMm: 1.5 } as const;
/** So much of the one millilitre was given in the first session. */
const used = (ml: number): PlacedOrder =>
  after(
    orderBefore('recordAdministration'),
    administer({ doses: [{ ...dose, ml }], usedContainers: [{ code: container(), usedMl: ml }] }),
  );
const tasksOf = (order: PlacedOrder) =>
  orderProcess.tasks(order).filter(({ kind }) => kind === 'discardProduct');
const seen = (order: PlacedOrder, at: string) =>
  after(order, second(order.unwitnessed[0]?.awaited, actor('clinician'), at));

/** A whole order at its end, in whose first session something was left; as a snapshot of before may have it too. */
function endedWith(status: Container['status']): PlacedOrder {
  const ended = orderBefore('decideDisposition');
  const sessions = ended.sessions.map((session) =>
    session.number === 1 && session.product
      ? {
          ...session,
          product: {
            ...session.product,
            containers: session.product.containers.map((each) => ({ ...each, status })),
          },
        }
      : session,
  );
  return { ...ended, sessions };
}

describe('what a dose has left in a container', () => {
  it.each([
    [0.99, 1],
    [1, 0],
  ])('of 1 mL after %d mL is discarded within a day at the clinic: %d task', (ml, count) => {
    const task = {
      subject: 'S1',
      command: 'discardProduct',
      roles: ['clinicAssistant', 'clinician'],
      siteId: 'ist-clinic',
      dueAt: addHours(given, 24),
    };
    expect(tasksOf(used(ml))).toEqual(
      Array.from({ length: count }, () => expect.objectContaining(task)),
    );
  });

  it('is no task any more once it was thrown away; a witness confirms it', () => {
    const thrown = after(used(0.8), discard({}, sessionAt(1, 30)));
    expect(tasksOf(thrown)).toEqual([]);
    expect(thrown.unwitnessed).toMatchObject([{ commandType: 'discardProduct' }]);
    expect(thrown.sessions[0]).toMatchObject({ status: 'administered' });
    const clean = seen(thrown, sessionAt(1, 40));
    expect(clean.unwitnessed).toEqual([]);
    expect(containersLeft(clean)).toEqual([]);
  });
});

describe('the end of an order', () => {
  const at = addHours(endedWith('partlyUsed').stageSince, 1);
  it('comes with the decision on the vials when every container is empty', () => {
    expect(after(endedWith('administered'), disposition('store', at))).toMatchObject({
      stage: 'completed',
    });
  });

  it('waits for what is left in a container, and comes when its witness has confirmed', () => {
    const open = after(endedWith('partlyUsed'), disposition('store', at));
    expect(open).toMatchObject({ stage: 'awaitingDisposition' });
    expect(orderProcess.isClosed(open)).toBe(false);
    expect(tasksOf(open)).toHaveLength(1);
    const thrown = after(open, discard({}, addHours(at, 1)));
    expect(thrown).toMatchObject({ stage: 'awaitingDisposition' });
    expect(seen(thrown, addHours(at, 1.5))).toMatchObject({ stage: 'completed' });
  });

  it.each(['followUp', 'completed', 'stopped'] as const)(
    'is no dead end for an order of before that is at %s',
    (stage) => {
      const earlier: PlacedOrder = { ...endedWith('partlyUsed'), stage };
      const late = asOf(earlier, at);
      expect(tasksOf(late)).toMatchObject([{ overdue: true }]);
      const clean = seen(after(late, discard({}, addHours(at, 1))), addHours(at, 1.5));
      expect(tasksOf(clean)).toEqual([]);
    },
  );
});
