import { judgePidFile, parsePostmasterPid } from '../../embedded/postmaster-pid.js';

const CLUSTER = '/data/postgres/cluster';
const commandLine = (...words: string[]) => `${words.join('\0')}\0`;

describe('a pid file that PostgreSQL left behind', () => {
  it('of a process that is gone is left to PostgreSQL', () => {
    expect(judgePidFile(CLUSTER, { exists: false, commandLine: '' })).toBe('ended');
  });

  it('of a server on the same cluster means that it still serves', () => {
    const server = commandLine('/bin/postgres', '-D', CLUSTER, '-p', '5432');
    expect(judgePidFile(CLUSTER, { exists: true, commandLine: server })).toBe('serving');
  });

  it('whose number belongs to a server on another cluster is stale', () => {
    const server = commandLine('/bin/postgres', '-D', '/elsewhere/cluster');
    expect(judgePidFile(CLUSTER, { exists: true, commandLine: server })).toBe('reused');
  });

  it('whose number belongs to another program is stale, even if that names the cluster', () => {
    const editor = commandLine('/usr/bin/less', CLUSTER);
    expect(judgePidFile(CLUSTER, { exists: true, commandLine: editor })).toBe('reused');
  });

  it('whose number belongs to a zombie, which has no command line, is stale', () => {
    expect(judgePidFile(CLUSTER, { exists: true, commandLine: '' })).toBe('reused');
  });
});

describe('reading a pid file', () => {
  const text = (status: string) =>
    `4711\n${CLUSTER}\n1700000000\n5432\n\n127.0.0.1\n  1 2\n${status}\n`;

  it('knows a server that accepts connections', () => {
    expect(parsePostmasterPid(text('ready   '))).toEqual({ pid: 4711, isReady: true });
  });

  it('knows a server that still starts', () => {
    expect(parsePostmasterPid(text('starting'))).toEqual({ pid: 4711, isReady: false });
  });

  it('finds no process in an empty file', () => {
    expect(parsePostmasterPid('')).toEqual({ pid: 0, isReady: false });
  });
});
