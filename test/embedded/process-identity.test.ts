import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { identifyProcess, isRunning, startedFromStat } from '../../embedded/process-identity.js';

const stat = (state: string, threads: number) =>
  `42 (a (strange) name) ${state} 1 42 42 0 -1 0 1 2 3 4 5 6 7 8 20 0 ${threads} 0 987654 1000 2000`;

describe('the identity of a process', () => {
  it('is its number and its start time, whatever brackets its name has', () => {
    expect(startedFromStat(stat('S', 11))).toBe('987654');
  });

  it('is gone when the process is a zombie', () => {
    expect(startedFromStat(stat('Z', 1))).toBeUndefined();
  });

  it('still holds while threads of a killed process are ending', () => {
    expect(startedFromStat(stat('Z', 2))).toBe('987654');
  });

  it('holds for this process', () => {
    const me = identifyProcess(process.pid);
    expect(me && isRunning(me)).toBe(true);
  });

  it('does not hold for a later process with the same number', () => {
    expect(isRunning({ pid: process.pid, started: 'another boot/1' })).toBe(false);
  });

  it('does not hold once the process has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const identity = identifyProcess(child.pid ?? 0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(identity && isRunning(identity)).toBe(false);
  });
});
