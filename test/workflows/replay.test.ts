import { jest } from '@jest/globals';
import { toldBy } from '../../worker/replay/history.js';
import { historyBytes } from '../support/history-bytes.js';
import { storedGolden, storedHistory } from './support/histories.js';
import { replay } from './support/replay.js';
import { scenarios } from './support/scenarios.js';
import { quietRuntime } from './support/serve.js';

jest.setTimeout(60_000);

beforeAll(quietRuntime);

describe('a stored history', () => {
  it.each(Object.keys(scenarios))(
    '%s is followed in every command, timer and value, as when it was stored',
    async (name) => {
      const { difference, lines } = await replay(storedHistory(name), scenarios[name]?.desks.entry);
      expect(difference).toBeUndefined();
      expect(lines).toEqual(storedGolden(name));
    },
  );
});

describe('a standard patient, with every deadline and change of stage', () => {
  const history = storedHistory('standard-patient');

  it('takes more than 75 commands', () => {
    const taken = toldBy(history).filter(({ asked }) => asked.kind === 'commandTaken');
    expect(taken.length).toBeGreaterThan(75);
  });

  it('makes at most 1,150 events of history', () => {
    expect(history.events?.length).toBeLessThanOrEqual(1_150);
  });

  it('makes at most 400 KB of history', () => {
    expect(historyBytes(history)).toBeGreaterThan(100_000);
    expect(historyBytes(history)).toBeLessThanOrEqual(400_000);
  });
});

describe('rules that were edited while orders run', () => {
  const edited = (what: string) => `test/workflows/support/tiny-edited-${what}-entry.ts`;
  const history = storedHistory('tiny-verdict');

  it('are seen when an event now means something else, though every command stays the same', async () => {
    const { difference, lines } = await replay(history, edited('rule'));
    expect(lines).toHaveLength(storedGolden('tiny-verdict').length);
    expect(difference).toMatchObject({
      history: 'hands over to the activity record (decided)',
      code: 'hands over to the activity record (decided)',
      values: [expect.stringMatching(/^input\[0\]\.digest: "/)],
    });
  });

  it('are seen when a deadline is now an hour earlier, though every command stays the same', async () => {
    const { difference, lines } = await replay(history, edited('timer'));
    expect(lines).toHaveLength(storedGolden('tiny-verdict').length);
    expect(difference).toMatchObject({
      history: expect.stringMatching(/^arms a timer of 23 h 59 min/),
      code: expect.stringMatching(/^arms a timer of 22 h 59 min/),
    });
  });

  it('are seen when a decision that was accepted is now refused', async () => {
    expect((await replay(history, edited('decision'))).difference).toMatchObject({
      history: expect.stringMatching(/^takes the command /),
      code: 'approve was accepted and is refused: notAtThisStage',
    });
  });
});
