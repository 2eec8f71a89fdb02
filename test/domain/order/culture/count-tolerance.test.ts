import { countPlausibility } from '../../../../domain/order/count-plausibility.js';
import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import type { Protocol } from '../../../../domain/protocol/protocol.js';
import { culturingOrder, vessel } from '../../../support/material.js';
import { day } from '../../../support/orders.js';

const withTolerance = (countTolerancePercent: number | undefined): Protocol => {
  const { countTolerancePercent: _own, ...culture } = faceRejuvenation.culture;
  return {
    ...faceRejuvenation,
    culture: countTolerancePercent === undefined ? culture : { ...culture, countTolerancePercent },
  };
};
/** The lowest believable count of two vessels, as a share of the lowest number of cells that can be there. */
const lowestShare = (countTolerancePercent: number | undefined): number => {
  const counted = { vessels: vessel(1, 2), liveCells: 2_000_000, at: day(8) };
  const lowest = (protocol: Protocol) =>
    countPlausibility(culturingOrder({}, protocol), counted)?.lowestLiveCells ?? Number.NaN;
  return lowest(withTolerance(countTolerancePercent)) / lowest(withTolerance(0));
};

describe('the counting error', () => {
  it.each([
    [0, 1],
    [10, 0.9],
    [35, 0.65],
  ])('of %s %% that the protocol says makes the lowest believable count %s of it', (own, share) => {
    expect(lowestShare(own)).toBeCloseTo(share, 10);
  });

  it('is 20 % where the protocol was approved before it said one', () => {
    expect(lowestShare(undefined)).toBeCloseTo(0.8, 10);
    expect(faceRejuvenation.culture.countTolerancePercent).toBe(20);
  });
});
