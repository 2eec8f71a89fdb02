import { connect, createServer } from 'node:net';

/** A port on the loopback address that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const attempt = await tryToListen(0);
  if ('port' in attempt) return attempt.port;
  throw new Error(`The system gives out no port (${attempt.refusal}).`);
}

/** Whether this loopback port cannot be had: somebody listens on it, or it needs more rights. */
export async function isPortTaken(port: number): Promise<boolean> {
  return (await whyNotPort(port)) !== undefined;
}

/** The system's code for why the port cannot be had ("EADDRINUSE", "EACCES"); `undefined` if it can. */
export async function whyNotPort(port: number): Promise<string | undefined> {
  const attempt = await tryToListen(port);
  return 'refusal' in attempt ? attempt.refusal : undefined;
}

/** Whether somebody accepts connections on this loopback port: a look that does not touch the port. */
export function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (accepts: boolean) => {
      socket.destroy();
      resolve(accepts);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

type Attempt = { readonly port: number } | { readonly refusal: string };

function tryToListen(port: number): Promise<Attempt> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ refusal: error.code ?? error.message });
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const given = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve({ port: given }));
    });
  });
}
