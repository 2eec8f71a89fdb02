import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '../../embedded/ports.js';
import { checkPort, parsePort, readSettings } from '../../embedded/settings.js';
import { temporaryFolder } from './temporary-folder.js';

describe('the port of the console', () => {
  it('is 8080 unless told otherwise', () => {
    expect(parsePort(undefined)).toBe(8080);
  });

  it.each(['1', '65535'])('may be %s', (text) => {
    expect(parsePort(text)).toBe(Number(text));
  });

  it.each(['0', '65536', '80.5', 'http'])('may not be %s', (text) => {
    expect(() => parsePort(text)).toThrow(
      `PORT is "${text}", but a port is a whole number from 1 to 65535.`,
    );
  });

  it('is accepted when nobody listens on it', async () => {
    await expect(checkPort(await freePort())).resolves.toBeUndefined();
  });

  it('is refused with a way out when another program listens on it', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    await expect(checkPort(port)).rejects.toThrow(
      `Port ${port} is taken by another program: end that program, or choose another port, for example PORT=${port + 1} npm start.`,
    );
    other.close();
  });
});

describe('settings', () => {
  it('use the embedded servers and .dermaline in the project when nothing is set', () => {
    const project = temporaryFolder();
    expect(readSettings({}, project)).toEqual({
      port: 8080,
      dataFolder: `${project}/.dermaline`,
      namespace: 'dermaline',
      database: undefined,
      temporalAddress: undefined,
    });
  });

  it('use the database address for migrations too unless the owner has one of its own', () => {
    const { database } = readSettings({ DATABASE_URL: 'postgres://app@db/d' }, temporaryFolder());
    expect(database).toEqual({ appUrl: 'postgres://app@db/d', ownerUrl: 'postgres://app@db/d' });
  });

  it('refuse a data folder that cannot be made', () => {
    expect(() => readSettings({ DERMALINE_DATA: '/dev/null/data' }, temporaryFolder())).toThrow(
      'The data folder /dev/null/data cannot be written: it may belong to another user. Set DERMALINE_DATA to a folder of yours.',
    );
  });
});
