import { jest } from '@jest/globals';
import { storedGolden, storedHistory } from './support/histories.js';
import { replay } from './support/replay.js';
import { scenarios } from './support/scenarios.js';
import { eventNames, quietRuntime } from './support/serve.js';

jest.setTimeout(60_000);

beforeAll(quietRuntime);

describe('a stored history', () => {
  it.each(Object.keys(scenarios))(
    '%s is replayed with the same timers and records',
    async (name) => {
      const replayed = await replay(storedHistory(name), scenarios[name]?.desks.entry);
      expect(replayed).toEqual(storedGolden(name));
    },
  );
});

describe('a standard patient', () => {
  it('needs at most 15 events of history per command, with all deadlines and changes of stage', () => {
    const names = eventNames(JSON.parse(storedHistory('standard-patient')));
    const commands = names.filter((name) => name === 'WORKFLOW_EXECUTION_UPDATE_ACCEPTED').length;
    expect(commands).toBeGreaterThan(50);
    expect(names.length).toBeLessThanOrEqual(15 * commands);
  });
});

describe('rules that were edited while orders run', () => {
  const edited = (what: string) => `test/workflows/support/tiny-edited-${what}-entry.ts`;
  const history = storedHistory('tiny-verdict');
  const golden = storedGolden('tiny-verdict');

  it('are seen when an event now means something else, though every command stays the same', async () => {
    const replayed = await replay(history, edited('rule'));
    expect(replayed).toHaveLength(golden.length);
    expect(replayed).not.toEqual(golden);
  });

  it('are seen when a deadline is now an hour earlier, though every command stays the same', async () => {
    const replayed = await replay(history, edited('timer'));
    expect(replayed.map((line) => Object.keys(line))).toEqual(
      golden.map((line) => Object.keys(line)),
    );
    expect(replayed).not.toEqual(golden);
  });

  it('stop the replay when a decision that was accepted is now refused', async () => {
    await expect(replay(history, edited('decision'))).rejects.toThrow(
      'approve was accepted and is refused',
    );
  });
});
