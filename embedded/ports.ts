import { createServer } from 'node:net';

/** A port on the loopback address that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const port = await tryToListen(0);
  if (port === undefined) throw new Error('The system gives out no free port.');
  return port;
}

/** Whether somebody listens on this loopback port already. */
export async function isPortTaken(port: number): Promise<boolean> {
  return (await tryToListen(port)) === undefined;
}

function tryToListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const given = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(given));
    });
  });
}
