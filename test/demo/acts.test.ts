import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actFor } from '../../demo/acts/acts.js';

const folder = path.resolve('domain/order/duties');

/** Every command that a duty names, as it is written in the files of the duties. */
const commandsOfDuties = (): string[] => {
  const text = readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  return [...new Set([...text.matchAll(/command: '(\w+)'/g)].map(([, command = '']) => command))];
};

describe('the people of the demonstration', () => {
  test('know how to do everything that any duty may ask of them', () => {
    expect(commandsOfDuties().length).toBeGreaterThan(20);
    expect(commandsOfDuties().filter((command) => !actFor(command))).toEqual([]);
  });
});
