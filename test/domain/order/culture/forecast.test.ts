import { harvestForecast } from '../../../../domain/order/culture-forecast.js';
import { hoursBetween, isBefore } from '../../../../domain/schedule/instants.js';
import {
  acceptedOrder,
  culturingOrder,
  harvestedOrder,
  observe,
  passage,
  startCulture,
  vessel,
} from '../../../support/material.js';
import { after, day } from '../../../support/orders.js';

const days = (from: string, to: string | undefined) => hoursBetween(from, to ?? from) / 24;

describe('harvest forecast of an order', () => {
  it('is null before anything grows and after the harvest', () => {
    expect(harvestForecast(acceptedOrder(), day(2))).toBeNull();
    expect(harvestForecast(harvestedOrder(), day(31))).toBeNull();
  });

  it('is null for explants that nobody has looked at: no date can honestly be given', () => {
    const outputs = [{ vesselType: 'T25' as const, count: 2 }];
    const order = after(acceptedOrder(), startCulture({ method: 'explant', outputs }));
    expect(harvestForecast(order, day(3))).toBeNull();
  });

  it('begins with the doubling time of the protocol: 100,000 cells need 9.96 doublings of 33 hours', () => {
    const forecast = harvestForecast(culturingOrder(), day(2));
    expect(forecast).toMatchObject({ basis: 'prior', targetLiveCells: 99_653_980 });
    expect(days(day(2), forecast?.expectedAt)).toBeCloseTo((9.9608 * 33) / 24, 2);
  });

  it('takes the confluence last seen, for all vessels in use, when nothing was counted', () => {
    const order = after(culturingOrder(), observe({ 1: 40 }, day(6)));
    const forecast = harvestForecast(order, day(6));
    expect(forecast?.basis).toBe('confluence');
    // 40 % of 50 cm² at 30,000 cells/cm² are 600,000 cells.
    const doublings = Math.log2(99_653_980 / 600_000);
    expect(days(day(6), forecast?.expectedAt)).toBeCloseTo((doublings * 33) / 24, 2);
  });

  it('weighs one count as a third against the protocol', () => {
    const order = after(culturingOrder(), passage());
    const forecast = harvestForecast(order, day(8));
    const measured = Math.log2(4_000_000 / 100_000) / 6;
    const rate = measured / 3 + (2 / 3) * (24 / 33);
    expect(forecast?.basis).toBe('counts');
    expect(days(day(8), forecast?.expectedAt)).toBeCloseTo(
      Math.log2(99_653_980 / 2_000_000) / rate,
      2,
    );
  });

  it('comes with a band around the date, never before now', () => {
    const order = after(
      after(culturingOrder(), passage()),
      passage({ inputs: vessel(3, 4, 5, 6), liveCells: 16_000_000 }, day(12)),
    );
    const early = harvestForecast(order, day(12));
    const order3 = [early?.earliestAt, early?.expectedAt, early?.latestAt].map(
      (each) => each ?? '',
    );
    expect([...order3].sort()).toEqual(order3);
    const late = harvestForecast(order, day(60));
    expect(late).toMatchObject({ earliestAt: day(60), expectedAt: day(60), latestAt: day(60) });
    expect(isBefore(early?.expectedAt ?? '', day(60))).toBe(true);
  });
});
