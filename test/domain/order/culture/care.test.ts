import { addMinutes } from '../../../../domain/schedule/instants.js';
import {
  culturingOrder,
  feed,
  harvest,
  harvestedOrder,
  observe,
  passage,
  vessel,
} from '../../../support/material.js';
import { after, breachesOf, day, eventsOf, refusalOf } from '../../../support/orders.js';

describe('feeding', () => {
  it('gives the named vessels fresh medium; the culture is as well fed as its worst vessel', () => {
    const one = after(culturingOrder(), feed([1], day(4)));
    expect(one.culture).toMatchObject({ lastFedAt: day(2), vessels: [{ fedAt: day(4) }, {}] });
    expect(after(one, feed([2], day(5))).culture?.lastFedAt).toBe(day(4));
  });

  it('keeps every lot that touched the culture, for a recall', () => {
    const order = after(culturingOrder(), feed([1, 2], day(4), 'GEN-01'));
    expect(order.culture?.reagentLots).toEqual(['DMEM-01', 'GEN-01']);
  });

  it.each([
    [day(6), {}],
    [addMinutes(day(6), 1), { fedLate: null }],
  ])('four days after the last medium is in time: %s opens %j', (at, breaches) => {
    expect(breachesOf(culturingOrder(), feed([1, 2], at))).toEqual(breaches);
  });

  it('is late for the vessel that waited, whenever its neighbour was fed', () => {
    const order = after(culturingOrder(), feed([1], day(5)));
    expect(breachesOf(order, feed([1], day(8)))).toEqual({});
    expect(eventsOf(order, feed([1, 2], day(8)), 'deviationOpened')).toMatchObject([
      { rule: 'fedLate', subject: vessel(2)[0] },
    ]);
  });

  it('judges the lot as every reagent', () => {
    expect(breachesOf(culturingOrder(), feed([1], day(3), 'COL-01'))).toEqual({});
    const allergic = culturingOrder({ allergies: ['gentamicin'] });
    expect(breachesOf(allergic, feed([1], day(3), 'GEN-01'))).toEqual({
      allergenInReagent: 'treatment',
    });
    expect(refusalOf(culturingOrder(), feed([1], day(3), 'X'))).toEqual({
      code: 'unknownReagentLot',
      facts: { lot: 'X' },
    });
  });

  it('refuses a vessel that is not of this culture', () => {
    expect(refusalOf(culturingOrder(), feed([1, 3], day(4)))).toEqual({
      code: 'unknownVessel',
      facts: { code: vessel(3)[0] },
    });
  });

  it('refuses a vessel after it was emptied, and takes a late entry of what was done before', () => {
    const order = after(culturingOrder(), passage());
    expect(refusalOf(order, feed([1], day(9)))).toEqual({
      code: 'vesselNotInUse',
      facts: { code: vessel(1)[0], status: 'passaged' },
    });
    const late = { ...feed([1, 2], day(5)), recordedAt: day(9), validUntil: day(9, 1) };
    expect(refusalOf(order, late)).toBeUndefined();
    expect(refusalOf(harvestedOrder(), { ...late, recordedAt: day(30, 1) })).toBeUndefined();
  });

  it('refuses a feeding before the vessel was seeded', () => {
    expect(refusalOf(culturingOrder(), feed([1], day(1)))).toEqual({
      code: 'beforeEarlierStep',
      facts: { performedAt: day(1), earlierAt: day(2) },
    });
  });
});

describe('observation', () => {
  it('keeps what was seen, per vessel', () => {
    const order = after(culturingOrder(), observe({ 1: 40, 2: 55 }, day(5)));
    expect(order.culture).toMatchObject({
      lastObservedAt: day(5),
      vessels: [{ confluencePercent: 40 }, { confluencePercent: 55 }],
      observations: [
        { at: day(5), vessel: vessel(1)[0], confluencePercent: 40, morphology: 'typical' },
        { at: day(5), vessel: vessel(2)[0], confluencePercent: 55, morphology: 'typical' },
      ],
    });
  });

  it('entered late does not hide a newer one', () => {
    const order = after(culturingOrder(), observe({ 1: 60 }, day(6)));
    const late = { ...observe({ 1: 20 }, day(4)), recordedAt: day(7), validUntil: day(7, 1) };
    expect(after(order, late).culture).toMatchObject({
      lastObservedAt: day(6),
      vessels: [{ confluencePercent: 60 }, {}],
    });
  });

  it.each(['turbid', 'particles', 'fungal'] as const)(
    'of something %s holds the material',
    (suspicion) => {
      expect(breachesOf(culturingOrder(), observe({ 1: 40 }, day(5), suspicion))).toEqual({
        cultureSuspicion: 'material',
      });
    },
  );

  it('of a healthy culture opens nothing', () => {
    expect(breachesOf(culturingOrder(), observe({ 1: 0, 2: 100 }, day(5)))).toEqual({});
  });

  it('refuses an unknown vessel, and one that was emptied', () => {
    expect(refusalOf(culturingOrder(), observe({ 7: 50 }, day(5)))).toEqual({
      code: 'unknownVessel',
      facts: { code: vessel(7)[0] },
    });
    expect(refusalOf(after(culturingOrder(), harvest()), observe({ 1: 50 }, day(31)))).toEqual({
      code: 'vesselNotInUse',
      facts: { code: vessel(1)[0], status: 'harvested' },
    });
  });
});
