import { correctable, correctionRefusal } from '../../../../domain/order/correctable.js';
import { culturingOrder, observe, vessel } from '../../../support/material.js';
import { inQualityControl, resultRevision } from '../../../support/oversight.js';
import { after, day } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';

const order = inQualityControl();
const viability = resultRevision(order, 'viability');

describe('what of an entry can be corrected', () => {
  it('is each of its values, as it is now', () => {
    const { collection, harvest, bank } = order;
    expect(correctable(order, collection?.revision ?? 0)).toEqual([
      { kind: 'collection', field: 'punches', subject: '', value: collection?.punches },
      { kind: 'collection', field: 'collectedAt', subject: '', value: collection?.collectedAt },
    ]);
    expect(correctable(order, harvest?.revision ?? 0).map(({ field }) => field)).toEqual([
      'liveCells',
      'viabilityPercent',
    ]);
    expect(correctable(order, bank?.revision ?? 0).map(({ field }) => field)).toEqual(['frozenAt']);
  });

  it('is the measured value of a result, whose verdict follows, and the verdict of a finding', () => {
    const mycoplasma = resultRevision(order, 'mycoplasmaNat');
    expect(correctable(order, viability)).toEqual([
      { kind: 'bankResult', field: 'value', subject: 'viability', value: 93 },
    ]);
    expect(correctable(order, mycoplasma)).toEqual([
      { kind: 'bankResult', field: 'verdict', subject: 'mycoplasmaNat', value: 'pass' },
    ]);
  });

  it('is the confluence of every vessel that was looked at together', () => {
    const observed = after(culturingOrder(), observe({ 1: 30, 2: 40 }, day(5)));
    const revision = observed.culture?.observations[0]?.revision ?? 0;
    expect(correctable(observed, revision)).toEqual([
      { kind: 'observation', field: 'confluencePercent', subject: vessel(1).join(''), value: 30 },
      { kind: 'observation', field: 'confluencePercent', subject: vessel(2).join(''), value: 40 },
    ]);
  });

  it('is nothing of an event without numbers or times', () => {
    expect(correctable(order, 1)).toEqual([]);
    expect(correctable(order, 9999)).toEqual([]);
  });
});

describe('who may correct an entry', () => {
  it('is its author and quality assurance', () => {
    expect(correctionRefusal(order, actor('qcAnalyst'), viability)).toBeUndefined();
    expect(correctionRefusal(order, actor('qualityAssurance'), viability)).toBeUndefined();
    expect(correctionRefusal(order, actor('qcAnalyst', 2), viability)).toEqual({
      code: 'notYourEntry',
      facts: { revision: viability },
    });
  });

  it('is nobody when there is nothing to correct', () => {
    expect(correctionRefusal(order, actor('qualityAssurance'), 1)).toEqual({
      code: 'unknownEntry',
      facts: { revision: 1 },
    });
  });
});
