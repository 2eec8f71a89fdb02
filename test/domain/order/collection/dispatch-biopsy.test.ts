import { collect, collectedOrder, dispatch } from '../../../support/material.js';
import { after, afterEvent, anOrder, day, refusalOf } from '../../../support/orders.js';
import { newest } from '../../../support/sent.js';

describe('dispatch of the biopsy', () => {
  it('sends the collection on its way with waybill and logger', () => {
    const order = after(collectedOrder(), dispatch({ loggerSerial: 'LOG-7' }));
    expect(order).toMatchObject({
      stage: 'inTransitToLab',
      collection: {
        dispatch: {
          waybill: 'WB-1',
          dispatchedAt: day(1, 1),
          expectedAt: day(1, 12),
          loggerSerial: 'LOG-7',
        },
      },
    });
  });

  it('is refused before anything was collected', () => {
    expect(refusalOf(anOrder(), dispatch())).toEqual({
      code: 'notCollected',
      facts: { attempt: 1 },
    });
  });

  it('waits for the second person of the collection', () => {
    expect(refusalOf(after(anOrder(), collect()), dispatch())).toEqual({
      code: 'secondPersonMissing',
      facts: { commandType: 'recordCollection', dueAt: day(1, 1) },
    });
  });

  it('is refused while the material is held, and not while only the treatment is', () => {
    const held = (scope: 'material' | 'treatment') =>
      afterEvent(
        collectedOrder(),
        { type: 'holdPlaced', holdId: 'HOLD-1', scope, reason: 'person' },
        day(1),
      );
    expect(refusalOf(held('material'), dispatch())).toEqual({
      code: 'onHold',
      facts: { scope: 'material', holdId: 'HOLD-1' },
    });
    expect(refusalOf(held('treatment'), dispatch())).toBeUndefined();
  });

  it('is refused on a form opened before the collection was recorded', () => {
    const order = collectedOrder();
    const command = (basedOnRevision: number) => ({ ...dispatch(), basedOnRevision });
    expect(refusalOf(order, command(1))).toEqual({
      code: 'staleRevision',
      facts: { section: 'collection' },
    });
    expect(refusalOf(order, command(2))).toBeUndefined();
    expect(refusalOf(order, command(newest))).toBeUndefined();
  });

  it('cannot have been before the collection', () => {
    expect(refusalOf(collectedOrder(), dispatch({}, day(0, 23)))).toEqual({
      code: 'beforeEarlierStep',
      facts: { performedAt: day(0, 23), earlierAt: day(1) },
    });
  });

  it('cannot arrive before it leaves', () => {
    expect(refusalOf(collectedOrder(), dispatch({ expectedAt: day(1) }))).toEqual({
      code: 'beforeEarlierStep',
      facts: { performedAt: day(1), earlierAt: day(1, 1) },
    });
  });
});
