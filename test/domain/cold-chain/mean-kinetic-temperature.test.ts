import { meanKineticCelsius } from '../../../domain/cold-chain/mean-kinetic-temperature.js';

describe('mean kinetic temperature', () => {
  it.each([
    ['half an hour at 12 °C', 0.5, 12, 5.2],
    ['two hours at 12 °C', 2, 12, 5.9],
    ['an hour at 25 °C', 1, 25, 7.8],
    ['four hours at 20 °C', 4, 20, 10],
    ['an hour of freezing, which lowers it', 1, -1, 4.8],
  ])('of a day at 5 °C with %s', (_what, hours, celsius, expected) => {
    const mean = meanKineticCelsius([
      { celsius: 5, duration: 24 - hours },
      { celsius, duration: hours },
    ]);
    expect(mean).toBeCloseTo(expected, 1);
  });

  it('of one temperature is that temperature', () => {
    expect(meanKineticCelsius([{ celsius: -80, duration: 3 }])).toBeCloseTo(-80, 9);
  });

  it('does not exist without duration', () => {
    expect(meanKineticCelsius([])).toBeUndefined();
    expect(meanKineticCelsius([{ celsius: 5, duration: 0 }])).toBeUndefined();
  });
});
