import { crashesInARow, restartDelayMs } from '../../embedded/restart-delay.js';

describe('starting a crashed process again', () => {
  it.each([
    [1, 100],
    [2, 200],
    [3, 400],
    [7, 6_400],
    [8, 10_000],
    [1_000, 10_000],
  ])('after crash %i waits %i ms', (crashes, delayMs) => {
    expect(restartDelayMs(crashes)).toBe(delayMs);
  });

  it('counts crashes in a row', () => {
    expect(crashesInARow(4, 59_999)).toBe(5);
  });

  it('counts anew after a minute of steady running', () => {
    expect(crashesInARow(4, 60_000)).toBe(1);
  });
});
